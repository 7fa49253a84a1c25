/**
 * Changes the index of the last build. Pagefind reads the changed texts only, as they were and as they are; what it
 * finds is taken out of, and put into, the files in which these words stand. So the cost follows the change, and nothing
 * of a text that is gone stays in any file.
 */
import type { ReadWord } from '../analyse.ts';
import { fileNames, type RecordText } from '../files.ts';
import { changeFiles, type NamedFile } from './index-files.ts';
import { pickRecords, StaleIndexError } from './places.ts';
import { namesOfTexts, rangesOf, toRecords, type KnownRecord, type KnownRecords, type OutputFile } from './records.ts';
import { countWords, findWords, type WordCounts } from './words.ts';

/** What the next build needs to change the words. */
export interface WordsRecord {
  records: KnownRecords;
  words: WordCounts;
  files: NamedFile[];
}

export interface LastIndex<Kept extends WordsRecord = WordsRecord> {
  record: Kept;
  /** Reads a file of the last index. */
  read: (path: string) => Uint8Array;
}

/** An index, and what of it is written. */
export interface Indexed extends WordsRecord {
  written: OutputFile[];
  /** Files of the last index that belong to this one too. */
  kept: string[];
}

/** Share of the texts to read. A changed one is read twice, so then a new index costs about as much. */
const mostRead = 0.5;
/** Numbers out of order make the catalogue larger: about 6 bytes, packed, for each new text among the others. */
const mostRanges = (records: number): number => 16 + records / 10;

/** Undefined if the index should be made anew. */
export async function changeIndex(
  sources: readonly RecordText[],
  { record: last, read }: LastIndex,
  readWord: ReadWord,
): Promise<Indexed | undefined> {
  if (last.files.length === 0) return undefined;
  const { records, texts } = toRecords(sources, last.records, readWord);
  const isKept = ({ path }: KnownRecord) => records.get(path) === last.records.get(path);
  const gone = [...last.records.values()].filter((record) => !isKept(record));
  const put = [...records.values()].filter((record) => !isKept(record));
  const ranges = rangesOf([...records.values()].map(({ number }) => number));
  if (gone.length + put.length > mostRead * sources.length || ranges.length > mostRanges(sources.length))
    return undefined;
  const found = await findWords([...gone, ...put], readWord);
  try {
    const removed = pickRecords(found, (index) => gone[index]?.number);
    const added = pickRecords(found, (index) => put[index - gone.length]?.number);
    const { files, written } = changeFiles(last.files, { removed, added }, read);
    const words = new Map(last.words);
    countWords(words, added, 1);
    countWords(words, removed, -1);
    const renewed = new Set(written.map(({ name }) => name));
    return {
      records,
      words,
      files,
      written: [...written.map(({ name, content }) => ({ path: fileNames.index(name), content })), ...texts],
      kept: [
        ...files.flatMap(({ name }) => (renewed.has(name) ? [] : [fileNames.index(name)])),
        ...[...records.values()].filter(isKept).flatMap(namesOfTexts),
      ],
    };
  } catch (error) {
    if (error instanceof StaleIndexError) return undefined;
    throw error;
  }
}
