/**
 * Makes questions with known answers: each is made from one document, which it should find. A beginning that more than
 * ten titles share is left out, because the first ten results could not show all of them. So are a phrase and rare words
 * that more than ten documents have in their titles or texts, and a mistyped title that is now right for another
 * document, such as “Ninh An” for “Ninh Vân”.
 */
import { analyse } from '../../../src/search/analyse.ts';
import { hasMarks, isSyllable } from '../../../src/text/syllable.ts';
import { wordsOf } from '../../../src/text/words.ts';
import type { Doc } from './documents.ts';
import { otherSpelling, slip, toTelex, toVni, withoutMarks } from '../../support/search/keys.ts';
import { makeMiddles } from './middles.ts';
import type { Random } from '../../support/random.ts';

interface KnownItem {
  query: string;
  /** Indexes of the documents of which one should be found. */
  wanted: readonly number[];
}

export interface KindOfQuestion {
  name: string;
  /** Minimum share of questions whose document is among the first ten results, among the first five, or the first. */
  least: { at10?: number; at5?: number; at1?: number };
  /** True when the words are spelled correctly, so that the search need not correct them. */
  plain: boolean;
  items: KnownItem[];
}

type Make = (document: Doc, random: Random) => string | undefined;

const mostAnswers = 10;

/** Makes a question from the title, if it has at least three words. */
const titled =
  (change: (title: string, random: Random) => string): Make =>
  ({ title }, random) =>
    wordsOf(title).length >= 3 ? change(title.normalize('NFC'), random) : undefined;

function prefixOf(title: string): string {
  const letters = [...title];
  return letters
    .slice(0, Math.max(12, Math.ceil(letters.length * 0.6)))
    .join('')
    .trim();
}

function phraseOf({ body }: Doc, random: Random): string | undefined {
  const lines = body.split('\n').filter((line) => line.split(' ').length >= 12);
  if (lines.length === 0) return undefined;
  const words = random.pick(lines).split(' ');
  const start = random.below(words.length - 7);
  return words
    .slice(start, start + 6)
    .join(' ')
    .replace(/["“”«»]/g, '');
}

export function makeQuestions(documents: readonly Doc[], perKind: number, random: Random): KindOfQuestion[] {
  const rare = rareWordsOf(documents);
  const rareOf =
    (change: (words: string, random: Random) => string): Make =>
    (document, source) => {
      const words = rare(document, source);
      return words === undefined ? undefined : change(words, source);
    };
  const titles = documents.map(({ title }) => foldedWords(title));
  const isTitleOfOther = (query: string, wanted: number) =>
    titles.some((title, other) => other !== wanted && title.includes(foldedWords(query)));
  const kind = (name: string, plain: boolean, least: KindOfQuestion['least'], make: Make): KindOfQuestion => ({
    name,
    plain,
    least,
    items: makeItems(documents, perKind, make, random).filter(
      ({ query, wanted: [wanted = -1] }) => plain || !isTitleOfOther(query, wanted),
    ),
  });
  const bodies = documents.map(({ body }) => foldedWords(body));
  const begun: Make = ({ title }) => {
    const part = wordsOf(title).length >= 3 ? prefixOf(title.normalize('NFC')) : '';
    const start = foldedWords(part).trimEnd();
    const answers = titles.filter((known) => known.startsWith(start)).length;
    return part === '' || answers > mostAnswers ? undefined : part;
  };
  const quoted: Make = (document, source) => {
    const phrase = phraseOf(document, source);
    if (phrase === undefined) return undefined;
    const words = foldedWords(phrase);
    const answers = documents.filter((_one, at) =>
      [titles[at], bodies[at]].some((text) => text?.includes(words)),
    ).length;
    return answers > mostAnswers ? undefined : `"${phrase}"`;
  };
  const rareInTitle =
    (count: number, change: (words: string, random: Random) => string): Make =>
    ({ title }, source) =>
      mapGiven(rare({ title: '', body: title }, source, count), (words) => change(words, source));
  const all = { at10: 1, at1: 0.98 };
  return [
    kind(
      'title verbatim',
      true,
      all,
      titled((title) => title),
    ),
    kind('title without marks', true, all, titled(withoutMarks)),
    kind(
      'title in NFD',
      true,
      all,
      titled((title) => title.normalize('NFD')),
    ),
    kind(
      'title in upper case',
      true,
      all,
      titled((title) => title.toUpperCase()),
    ),
    kind('title, other tone placement and y/i', true, all, titled(otherSpelling)),
    kind('title, one slip', false, { at10: 0.98 }, titled(slip)),
    kind(
      'title without marks, one slip',
      false,
      { at10: 0.98 },
      titled((title, source) => slip(withoutMarks(title), source)),
    ),
    kind('title, first part', true, { at10: 0.98 }, begun),
    kind('title without marks, first part', true, { at10: 0.98 }, (document, source) =>
      mapGiven(begun(document, source), withoutMarks),
    ),
    kind(
      'rare words',
      true,
      { at10: 0.95 },
      rareOf((words) => words),
    ),
    kind('rare words without marks', true, { at10: 0.95 }, rareOf(withoutMarks)),
    kind('rare words, one slip', false, { at10: 0.85 }, rareOf(slip)),
    kind(
      'rare words without marks, one slip',
      false,
      { at10: 0.85 },
      rareOf((words, source) => slip(withoutMarks(words), source)),
    ),
    kind('quoted phrase', true, { at10: 1 }, quoted),
    kind('quoted phrase without marks', true, { at10: 1 }, (document, source) =>
      mapGiven(quoted(document, source), withoutMarks),
    ),
    kind('title in Telex', false, { at10: 0.93 }, titled(toTelex)),
    kind('title in VNI', false, { at10: 0.95 }, titled(toVni)),
    ...makeMiddles(titles).map(({ name, least, make }) => kind(name, false, least, make)),
    ...[2, 3].flatMap((count) => [
      kind(
        `${count} rare words of a title`,
        true,
        { at10: 0.98 },
        rareInTitle(count, (words) => words),
      ),
      kind(`${count} rare words of a title without marks`, true, { at10: 0.98 }, rareInTitle(count, withoutMarks)),
      kind(`${count} rare words of a title, one slip`, false, { at10: 0.85 }, rareInTitle(count, slip)),
    ]),
  ];
}

const mapGiven = (text: string | undefined, change: (text: string) => string): string | undefined =>
  text === undefined ? undefined : change(text);

/** The words without diacritics, separated by single spaces and with a space at both ends, for `includes`. */
const foldedWords = (text: string): string =>
  ` ${analyse(text)
    .map(({ folded }) => folded)
    .join(' ')} `;

function makeItems(documents: readonly Doc[], perKind: number, make: Make, random: Random): KnownItem[] {
  const titles = Map.groupBy(documents, ({ title }) => withoutMarks(title));
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < perKind && tries < perKind * 20; tries += 1) {
    const wanted = random.below(documents.length);
    const document = documents[wanted];
    if (document === undefined || titles.get(withoutMarks(document.title))?.length !== 1) continue;
    const query = make(document, random);
    if (query !== undefined && items.every((item) => item.query !== query)) items.push({ query, wanted: [wanted] });
  }
  return items;
}

/**
 * Picks words of a document's body that each occur in few documents, and all together in at most `mostAnswers`.
 * @internal Exported for its test.
 */
export function rareWordsOf(
  documents: readonly Doc[],
): (document: Doc, random: Random, count?: number) => string | undefined {
  const places = new Map<string, Set<number>>();
  for (const [number, { title, body }] of documents.entries()) {
    for (const { folded } of analyse(`${title} ${body}`))
      places.set(folded, (places.get(folded) ?? new Set()).add(number));
  }
  const placesOf = (word: string) => places.get(analyse(word)[0]?.folded ?? '') ?? new Set<number>();
  const limit = Math.max(2, Math.round(documents.length / 100));
  return ({ body }, random, count = 3) => {
    const words = [...new Set(wordsOf(body.normalize('NFC')).filter((word) => /^\p{L}{3,}$/u.test(word)))];
    const few = words.filter((word) => placesOf(word).size > 0 && placesOf(word).size <= limit);
    if (few.length < count) return undefined;
    const picked = Array.from({ length: count }, () => few.splice(random.below(few.length), 1)[0] ?? '');
    const answers = picked.map(placesOf).reduce((shared, known) => shared.intersection(known));
    return answers.size > mostAnswers ? undefined : picked.join(' ').toLowerCase();
  };
}

export interface Compound {
  query: string;
  /** Indexes of the documents that contain the query with exactly these diacritics. */
  relevant: Set<number>;
}

/**
 * Picks pairs of adjacent syllables with marks that occur in at least ten documents, in at most a quarter of all, and
 * in at least a third of those that have the rarer syllable.
 */
export function makeCompounds(documents: readonly Doc[], count: number, random: Random): Compound[] {
  const pairs = new Map<string, Set<number>>();
  const singles = new Map<string, number>();
  for (const [number, { title, body }] of documents.entries()) {
    const words = analyse(`${title} ${body}`).map(({ canonical }) => canonical);
    for (const word of new Set(words)) singles.set(word, (singles.get(word) ?? 0) + 1);
    for (const [index, word] of words.entries()) {
      const pair = `${word} ${words[index + 1] ?? ''}`;
      const known = pairs.get(pair) ?? new Set<number>();
      pairs.set(pair, known.add(number));
    }
  }
  const most = documents.length / 4;
  const compounds = [...pairs].filter(([pair, { size }]) => {
    const [first = '', second = ''] = pair.split(' ');
    const isWhole = [first, second].every((word) => isSyllable(word) && hasMarks(word));
    return (
      isWhole && size >= 10 && size <= most && size * 3 >= Math.min(singles.get(first) ?? 0, singles.get(second) ?? 0)
    );
  });
  const picked: Compound[] = [];
  while (picked.length < count && compounds.length > 0) {
    const [taken] = compounds.splice(random.below(compounds.length), 1);
    if (taken !== undefined) picked.push({ query: taken[0], relevant: taken[1] });
  }
  return picked;
}
