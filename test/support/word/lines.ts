/**
 * Types of the invented reports of units. Each line has a look, such as a heading or a bullet, and `write-docx.ts` and
 * `write-xml.ts` write it the way a certain program would. All people and deeds in the reports are fictional.
 */
import type { GatedName } from '../../../src/domain/collections.ts';

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
  collection: GatedName;
  /**
   * Day of recognition that the editor fills in if the file names none. Needed where the unit did not yet exist on the
   * day that `walk.ts` fills in otherwise.
   */
  recognisedOn?: string;
}

export interface WordReport {
  name: string;
  parts: readonly WordPart[];
  /** One for each draft that the import should propose. */
  expected: readonly Expected[];
}

export const isTable = (part: WordPart): part is WordTable => 'table' in part;
