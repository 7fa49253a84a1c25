/**
 * Tries other readings of a question that finds nothing clear: words that sound alike or are one slip away, the keys of
 * an input method that was switched off, a space too many or too few, a last word that is not finished. Keys that give
 * known words replace the question; the records of all other readings are ranked together.
 */
import { toWord } from '../analyse.ts';
import { isOneSlip } from '../../text/slip.ts';
import { isSyllable } from '../../text/syllable.ts';
import type { Found } from './found.ts';
import { confusedWith } from './confusions.ts';
import type { IndexedWord } from './index-reader.ts';
import { readKeys, type Keyed } from './keys.ts';
import { fitTo, lookUp, unknownAmong, type Engine } from './lookup.ts';
import { isFixed, type AskedWord, type Question } from './question.ts';
import type { Sense } from './seats.ts';
import { joinWords, splitWords } from './spaces.ts';

export interface MendingSources {
  lexicon: () => Promise<ReadonlySet<string>>;
}

interface Mended {
  found: Found[];
  /** Whether `found` replaces what was found before: the typed words only make sense as keys of an input method. */
  isInstead: boolean;
  unfinished: boolean;
}

const fitOfSound = 0.65;
const fitOfSlip = 0.5;
const fitOfBeginning = 0.75;
const mostSlips = 10;
/**
 * Fewest letters of a known word that may be corrected as a typing slip. So many words are one slip away from a shorter
 * one that some of them stand beside any other word. In a longer question, more neighbours show which one was meant.
 */
const leastLettersOfKnown = { among: { few: 4, many: 3 }, many: 4 };
const mostSpacings = 4;
const mostBegun = 40;
/**
 * Number of best records that are examined: a word that stands alone in one of them may have been meant otherwise. One
 * whose rank is a smaller share of the best one's than `leastShare` is not what was meant, whatever stands alone in it.
 */
const [mostCompared, leastShare] = [3, 0.5];

export async function mend(
  engine: Engine & MendingSources,
  { words, open, text }: Question,
  found: readonly Found[],
): Promise<Mended> {
  const keyed = readKeys(text);
  const begun = open ? await begunBy(engine, words) : [];
  const last = words.at(-1);
  const isUnfinished = begun.length > 0 && last !== undefined && !hasForm(engine, last);
  // “Cheste” is more likely the beginning of a name than keys of an input method.
  if (keyed !== undefined && !(isUnfinished && keyed.isOnlyLast)) {
    const byKeys = await findByKeys(
      engine,
      words,
      keyed,
      found.some(({ isWhole }) => isWhole),
    );
    if (byKeys !== undefined) return { found: byKeys, isInstead: true, unfinished: false };
  }
  const lexicon = await engine.lexicon();
  const unknown = unknownAmong(engine.reader, words);
  const compared = found.slice(0, mostCompared).filter(({ rank }) => rank >= (found[0]?.rank ?? 0) * leastShare);
  const weak = new Set([
    ...(compared.length === 0 ? words.keys() : compared.flatMap(({ alone }) => alone)),
    ...unknown,
  ]);
  // A last word that is only unfinished is no slip.
  if (isUnfinished) weak.delete(words.length - 1);
  const spacings = [...joinWords(words, weak, lexicon), ...splitWords(words, unknown, lexicon)].slice(0, mostSpacings);
  const senses = await sensesOf(engine, words, weak, lexicon);
  if (begun.length > 0) {
    const at = words.length - 1;
    const beside = !isUnfinished;
    senses.set(at, [...(senses.get(at) ?? []), ...begun.map((sense) => ({ ...sense, beside }))]);
  }
  let best = found[0]?.rank ?? 0;
  const bySpacing: Found[] = [];
  for (const spaced of spacings) {
    await engine.reader.load(spaced.map(({ folded }) => folded));
    const stillWeak = new Set(unknownAmong(engine.reader, spaced));
    const others = await sensesOf(engine, spaced, stillWeak, lexicon);
    bySpacing.push(...(await lookUp(engine, spaced, { others, best })).map((one) => ({ ...one, words: spaced })));
    best = Math.max(best, ...bySpacing.map(({ rank }) => rank));
  }
  // Last, because so many words may be meant that it takes long unless a good record is known.
  const bySenses = (await lookUp(engine, words, { others: senses, best })).map((one) => ({ ...one, words }));
  return { found: [...bySenses, ...bySpacing], isInstead: false, unfinished: isUnfinished };
}

/** Whether some record has the word with the marks that were typed. */
function hasForm({ reader }: Engine, asked: AskedWord): boolean {
  const word = reader.find(asked.folded);
  return word !== undefined && (!asked.marked || word.forms.includes(asked.canonical));
}

/** The records found by reading the question as keys of Telex or VNI; undefined if that reading is not better. */
async function findByKeys(
  engine: Engine,
  words: readonly AskedWord[],
  keyed: Keyed,
  isWhole: boolean,
): Promise<Found[] | undefined> {
  const { reader } = engine;
  await reader.load(keyed.words.map(({ folded }) => folded));
  const unknown = unknownAmong(reader, words).length;
  const stillUnknown = unknownAmong(reader, keyed.words).length;
  const found = (await lookUp(engine, keyed.words)).map((one) => ({ ...one, words: keyed.words }));
  const isExact = (index: number) => {
    const asked = keyed.words[index];
    return asked !== undefined && hasForm(engine, asked);
  };
  // VNI keys such as `lop5` may consist of known words only, because the digit is a word of the index too.
  if (unknown === 0 && (isWhole || !keyed.hasDigits)) return undefined;
  const isKnown =
    found.some((one) => one.isWhole) && (!keyed.hasDigits || keyed.words.every((_word, index) => isExact(index)));
  // A single word that reads as keys may just as well be a typing slip.
  return isKnown || (keyed.count > 1 && stillUnknown < unknown) ? found : undefined;
}

/** Words of the index that begin with the last word. */
async function begunBy({ reader }: Engine, words: readonly AskedWord[]): Promise<Sense[]> {
  const last = words.at(-1);
  if (last === undefined || last.folded.length < 2) return [];
  const begun = (await reader.findBegun(last.folded)).filter(({ folded }) => folded !== last.folded || last.marked);
  return begun
    .map((word): Sense => {
      const fits = (form: string) => !last.marked || (form.startsWith(last.canonical) && form !== last.canonical);
      return { word, fit: word.forms.map((form) => (fits(form) ? fitOfBeginning : 0)) };
    })
    .filter(({ fit }) => fit.some((one) => one > 0))
    .sort((a, b) => b.word.records.size - a.word.records.size)
    .slice(0, mostBegun);
}

/** Other words that may be meant by the weak ones. */
async function sensesOf(
  { reader }: Engine,
  words: readonly AskedWord[],
  weak: ReadonlySet<number>,
  lexicon: ReadonlySet<string>,
): Promise<Map<number, Sense[]>> {
  const { among, many } = leastLettersOfKnown;
  const leastLetters = words.length < many ? among.few : among.many;
  const wanted: { index: number; asked: AskedWord; meant: AskedWord; most: number; beside: boolean }[] = [];
  for (const index of weak) {
    const asked = words[index];
    if (asked === undefined || isFixed(asked) || asked.isName === true || asked.folded.length < 2) continue;
    const beside = reader.find(asked.folded) !== undefined;
    const add = (spelt: string, most: number) => {
      const meant = toWord(spelt);
      if (meant.folded !== asked.folded && lexicon.has(meant.folded))
        wanted.push({ index, asked, meant, most, beside });
    };
    for (const other of confusedWith(asked.canonical)) add(other, fitOfSound);
    if (!beside || asked.folded.length >= leastLetters)
      for (const other of slipsOf(asked, lexicon)) add(other, fitOfSlip);
  }
  await reader.load(wanted.map(({ meant }) => meant.folded));
  const senses = new Map<number, Sense[]>();
  for (const { index, asked, meant, most, beside } of wanted) {
    const word = reader.find(meant.folded);
    const known = senses.get(index) ?? [];
    if (word === undefined || known.some((sense) => sense.word === word)) continue;
    const fit = meant.marked ? fitTo(word, meant, most) : word.forms.map((form) => most * likenessOfMarks(form, asked));
    senses.set(index, [...known, { word, fit, meant: meant.marked ? meant : spellLike(word, asked, meant), beside }]);
  }
  return senses;
}

/** Factor for a spelling: lower if the word was typed with marks and is more than one slip away from this spelling. */
const likenessOfMarks = (form: string, asked: AskedWord): number =>
  !asked.marked || isOneSlip(form, asked.canonical) ? 1 : 0.7;

function spellLike({ forms }: IndexedWord, asked: AskedWord, meant: AskedWord): AskedWord {
  const like = asked.marked ? forms.find((form) => isOneSlip(form, asked.canonical)) : undefined;
  return like === undefined ? meant : toWord(like);
}

function slipsOf(asked: AskedWord, lexicon: ReadonlySet<string>): string[] {
  return [...lexicon]
    .filter((known) => isOneSlip(known, asked.folded))
    .sort((a, b) => likeness(b, asked.folded) - likeness(a, asked.folded))
    .slice(0, mostSlips);
}

/** Swapped letters are the most common slip, and the first letter is rarely wrong. */
function likeness(known: string, typed: string): number {
  const sameLetters = [...known].sort().join('') === [...typed].sort().join('');
  return (sameLetters ? 2 : 0) + (known.startsWith(typed.charAt(0)) ? 1 : 0) + (isSyllable(known) ? 1 : 0);
}
