/**
 * Types of the invented reports of units: each line has a look, which `as-*.ts` writes as different programs do. All
 * people and deeds in the reports are fictional.
 */
export type Look = 'centre' | 'heading' | 'text' | 'right' | 'bullet' | 'italic' | 'title' | 'photo' | 'bold';
export type WordLine = readonly [look: Look, text: string];
interface WordTable {
  table: readonly (readonly string[])[];
}
export type WordPart = WordLine | WordTable;

export interface Expected {
  title: string;
  unit: string;
  movement: string;
  collection: 'exemplars' | 'stories';
}

export interface WordReport {
  name: string;
  parts: readonly WordPart[];
  /** One for each draft that the import should propose. */
  expected: readonly Expected[];
}

export const isTable = (part: WordPart): part is WordTable => 'table' in part;
