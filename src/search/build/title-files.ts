/**
 * Writes the files for suggestions. One file holds all titles. If there are many, they are also split, so that a
 * suggestion loads little: into lists of words with the numbers of the titles that have them, and packs of titles by
 * number.
 */
import { analyse, rememberWords, type Word } from '../analyse.ts';
import { findOtherwise } from '../engine/otherwise.ts';
import { findTitles, toTitled, type Titled } from '../engine/titled.ts';
import {
  fileNames,
  sectionOrder,
  titlesOfPack,
  type RecordText,
  type Section,
  type TitleParts,
  type Titles,
  type TitleWord,
} from '../files.ts';
import { hashOf, type OutputFile } from './records.ts';

/**
 * Up to this many characters of JSON, all titles are in one file only. Compressed, it has about a third as many bytes.
 */
const mostInOneFile = 40_000;
const sizeOfPart = 6000;

interface Source extends Pick<RecordText, 'title' | 'path'> {
  section: Section;
  titleWords: number;
}

/** What the next build needs to keep the files. */
export interface TitlesRecord {
  /** A hash of all titles, paths, sections and synonyms. */
  version: string;
  names: string[];
}

interface TitleFiles {
  files: OutputFile[];
  kept: string[];
  record: TitlesRecord;
}

export function toTitleFiles(sources: readonly Source[], synonyms: string[][], last?: TitlesRecord): TitleFiles {
  const sorted = sources
    .filter(({ section, titleWords }) => section !== 'trang' && titleWords > 0)
    .sort((a, b) => a.titleWords - b.titleWords || numberOf(a.section) - numberOf(b.section));
  const all: Titles = {
    titles: sorted.map(({ title }) => title),
    paths: sorted.map(({ path }) => path),
    sections: sorted.map(({ section }) => numberOf(section)),
    synonyms,
  };
  const whole = JSON.stringify(all);
  const version = hashOf(whole).slice(0, 10);
  if (last?.version === version) return { files: [], kept: last.names, record: last };
  const files =
    whole.length <= mostInOneFile
      ? [{ path: fileNames.titles, content: whole }]
      : [{ path: fileNames.allTitles(version), content: whole }, ...toParts(all, runsOf(sorted), version)];
  return { files, kept: [], record: { version, names: files.map(({ path }) => path) } };
}

const numberOf = (section: Section): number => sectionOrder.indexOf(section);

function toParts(all: Titles, runs: TitleParts['runs'], version: string): OutputFile[] {
  const read = rememberWords();
  const titles = toTitled(all, read);
  const parts = cut(wordsOf(titles));
  const starts = parts.map(([[first] = ['']]) => first).join(' ');
  const head: TitleParts = { version, letters: answerLetters(titles, all.synonyms), starts, runs };
  const packs = Array.from({ length: Math.ceil(titles.length / titlesOfPack) }, (_, pack): Titles => {
    const own = [pack * titlesOfPack, (pack + 1) * titlesOfPack] as const;
    return {
      titles: all.titles.slice(...own),
      paths: all.paths.slice(...own),
      sections: all.sections.slice(...own),
      synonyms: [],
    };
  });
  const write = (path: string, content: unknown) => ({ path, content: JSON.stringify(content) });
  return [
    write(fileNames.titles, head),
    ...parts.map((part, index) => write(fileNames.titleWords(version, index), part)),
    ...packs.map((pack, index) => write(fileNames.titlePack(version, index), pack)),
  ];
}

function runsOf(sources: readonly Source[]): TitleParts['runs'] {
  const runs: TitleParts['runs'] = [];
  for (const { titleWords, section } of sources) {
    const last = runs.at(-1);
    if (last?.[0] === titleWords && last[1] === numberOf(section)) last[2] += 1;
    else runs.push([titleWords, numberOf(section), 1]);
  }
  return runs;
}

/** The words of titles, sorted. A part of a hyphenated word is listed under itself and under the whole word. */
function wordsOf(titles: readonly Titled[]): TitleWord[] {
  const found = new Map<string, { forms: string[]; places: number[]; last: number }>();
  for (const [number, { words }] of titles.entries())
    for (const [position, { canonical, folded, whole }] of words.entries())
      for (const key of new Set([folded, whole?.folded ?? folded])) {
        const word = found.get(key) ?? { forms: [], places: [], last: 0 };
        found.set(key, word);
        if (!word.forms.includes(canonical)) word.forms.push(canonical);
        word.places.push(number - word.last, position, word.forms.indexOf(canonical));
        word.last = number;
      }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folded, { forms, places }]) => [folded, forms, places]);
}

function cut(words: readonly TitleWord[]): TitleWord[][] {
  const parts: TitleWord[][] = [];
  let size = Infinity;
  for (const word of words) {
    const own = JSON.stringify(word).length;
    if (size + own > sizeOfPart) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(word);
    size += own;
  }
  return parts;
}

/** What can be typed first: letters with and without marks, and digits. */
const letters = [
  ...new Set('abcdefghijklmnopqrstuvwxyz0123456789đăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'),
];

/** For each letter, the titles that `suggestService` would suggest. */
function answerLetters(titles: readonly Titled[], synonyms: Titles['synonyms']): TitleParts['letters'] {
  const numbers = new Map(titles.map((title, number) => [title, number]));
  const begun = new Map<string, Titled[]>();
  for (const title of titles)
    for (const letter of new Set(title.words.flatMap(firstLetters))) {
      const others = begun.get(letter) ?? [];
      begun.set(letter, others);
      others.push(title);
    }
  const entries = letters.map((letter): [string, number[]] => {
    const typed = analyse(letter);
    const asTyped = findTitles(begun.get(typed[0]?.folded ?? '') ?? [], typed);
    const found = asTyped.length > 0 ? asTyped : findOtherwise(titles, letter, synonyms);
    return [letter, found.flatMap(({ item }) => numbers.get(item) ?? [])];
  });
  return Object.fromEntries(entries);
}

const firstLetters = ({ folded, whole }: Word): string[] =>
  [folded, whole?.folded ?? folded].map((word) => word.charAt(0));
