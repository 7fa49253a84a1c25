/**
 * Changes the index of the last build. Pagefind reads only the changed texts, each in its old and in its new version.
 * The words of the old version are removed from the files of the index, and those of the new one are added. So the cost
 * depends on the size of the change, and no file keeps a word of a removed text.
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

/** A new index, with the files of it that are written and those that are kept. */
export interface Indexed extends WordsRecord {
  written: OutputFile[];
  /** Files of the last index that belong to this one too. */
  kept: string[];
}

/**
 * Largest share of the texts that is read for a change. A changed text is read twice, so a larger change costs about as
 * much as a new index.
 */
const mostRead = 0.5;
/**
 * Largest number of ranges in `numbers` of the catalogue. A new text among the others adds up to two ranges, of about
 * 6 compressed bytes each.
 */
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
