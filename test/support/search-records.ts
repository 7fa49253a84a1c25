/** Puts together the search records of a built site from the parts in which they are stored. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames, type Catalogue, type RecordPart, type RecordText } from '../../src/search/files.ts';

/** Records in the order of their numbers; `folder` is Pagefind's output folder. */
export function readRecords(folder: string): RecordText[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { ids, parts } = read(fileNames.catalogue) as Catalogue;
  return ids.map((id, number) => {
    const ofRecord = Array.from(
      { length: parts[number] ?? 0 },
      (_, part) => read(fileNames.text(id, part)) as RecordPart,
    );
    const { title = '', path = '' } = ofRecord[0] ?? {};
    return { title, path, text: ofRecord.map(({ text }) => text).join('') };
  });
}
