/** Chooses the figure or the words for the tile of a card. */
import type { Body } from '../../mdx/body.ts';
import { withoutNumber } from '../../mdx/reader-text.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';
import { firstSentences, toSentences } from '../../text/sentences.ts';

type Result = Pick<ExemplarEntry['data']['results'][number], 'label' | 'value' | 'unit' | 'before'>;

export interface ToldResult {
  kind: 'result';
  /** The earlier value, only if the value has fallen: a low value alone would look like a failure. */
  from?: string;
  value: string;
  unit: string;
  label: string;
}

export interface ToldWords {
  kind: 'words';
  words: string;
  /** Whether somebody said them. */
  isSaid: boolean;
}

/** A label that begins with the unit loses it: “38 hộ cùng ký quy ước”, not “38 hộ Hộ cùng ký quy ước”. */
export function resultToTell({ label, value, unit, before }: Result): ToldResult {
  const repeats = label.toLowerCase().startsWith(`${unit.toLowerCase()} `);
  const from = before !== undefined && before > value ? formatNumber(before) : undefined;
  return {
    kind: 'result',
    ...(from !== undefined && { from: unit === '%' ? `${from} %` : from }),
    value: formatNumber(value),
    unit,
    label: repeats ? label.slice(unit.length + 1) : label,
  };
}

/** Characters that fit on a tile in four lines. */
const mostLetters = 110;
/** Shorter sentences of the text, such as “Thế là xong.”, say too little on their own. */
const fewestLetters = 25;

/** Words of a quotation or, without one, speech within the text; otherwise the first sentence that fits. */
export function wordsToTell({ quotes, lines, headings }: Pick<Body, 'quotes' | 'lines' | 'headings'>) {
  const notProse = new Set([...headings.map(({ text }) => text), ...quotes.flatMap((quote) => quote.split('\n'))]);
  const prose = lines.filter((line) => !notProse.has(line));
  const speech = prose.flatMap((line) => [...line.matchAll(/: “([^“”]+[.!?…])”/g)].map(([, said = '']) => said));
  const said = [...quotes.map((quote) => quote.replaceAll('\n', ' ')), ...speech.filter(isLongEnough)]
    .map((text) => firstSentences(text, fits))
    .find((text) => text !== '');
  if (said !== undefined) return toWords(said, true);
  const sentences = prose.filter((line) => !/[“”]/.test(line)).flatMap((line) => toSentences(withoutNumber(line)));
  const sentence = sentences.find((one) => /[.!?…]$/.test(one) && fits(one) && isLongEnough(one));
  return sentence === undefined ? undefined : toWords(sentence, false);
}

const fits = (text: string): boolean => text.length <= mostLetters;

const isLongEnough = (text: string): boolean => text.length >= fewestLetters;

const toWords = (words: string, isSaid: boolean): ToldWords => ({ kind: 'words', words, isSaid });
