/**
 * Invented reports of units, as lines with their look; all people and deeds are fictional. `as-*.ts` writes them as
 * different programs do.
 */
export type Look = 'centre' | 'heading' | 'text' | 'right' | 'bullet' | 'italic' | 'title' | 'photo' | 'bold';
export type WordLine = readonly [look: Look, text: string];
export interface WordTable {
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
  /** One for each draft. */
  expected: readonly Expected[];
}

export const isTable = (part: WordPart): part is WordTable => 'table' in part;
