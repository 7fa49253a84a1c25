/** Finds the words of records, and where they stand, with Pagefind. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fromTerm, toIndexedText, type ReadWord } from '../analyse.ts';
import type { RecordText } from '../files.ts';
import { addWords, readAddresses } from './pagefind-files.ts';
import { countRecords, type Words } from './places.ts';

/** For each word without marks, in how many records it stands; a record counts once for each spelling. */
export type WordCounts = Map<string, number>;

/** Adds the words to the counts, or takes them away (`step` -1). */
export function countWords(counts: WordCounts, words: Words, step: 1 | -1): void {
  for (const [term, forms] of words) {
    const folded = fromTerm(term);
    const found = [...forms.values()].reduce((sum, places) => sum + countRecords(places), 0);
    const count = (counts.get(folded) ?? 0) + step * found;
    if (count > 0) counts.set(folded, count);
    else counts.delete(folded);
  }
}

/** Takes a position of its own, so that the last word of a title and the first word of its text are not neighbours. */
const apart = '.';

/** Pagefind keeps all records of one index in memory, several times over. */
const recordsAtOnce = 1000;

/** The words of the records. The number of a record is its position in the list. */
export async function findWords(records: readonly RecordText[], read: ReadWord): Promise<Words> {
  const words: Words = new Map();
  try {
    for (let first = 0; first < records.length; first += recordsAtOnce)
      await addBatch(words, records.slice(first, first + recordsAtOnce), first, read);
  } finally {
    await close();
  }
  return words;
}

async function addBatch(words: Words, records: readonly RecordText[], first: number, read: ReadWord): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind không khởi động được.');
  for (const [number, record] of records.entries()) await addRecord(index, number, record, read);
  const { files, errors: late } = await index.getFiles();
  refuse(late);
  await index.deleteIndex();
  const addresses = readAddresses(files);
  if (addresses.length < records.length)
    throw new Error(`Pagefind chỉ ghi ${addresses.length} trên ${records.length} mục.`);
  addWords(words, files, (record) => first + Number(addresses[record]));
}

async function addRecord(index: PagefindIndex, number: number, record: RecordText, read: ReadWord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: String(number),
    content: `${toIndexedText(record.title, read)} ${apart} ${toIndexedText(record.text, read)}`,
    language: 'vi',
  });
  refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind báo lỗi: ${errors.join('; ')}`);
}
