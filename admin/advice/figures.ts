/** Points out a figure in the text that differs from the field “Kết quả”. */
import { formatNumber, parseVietnameseNumber, parseWrittenNumber } from '../../src/text/format.ts';
import { fold } from '../../src/text/fold.ts';
import { wordsOf } from '../../src/text/words.ts';
import type { Adviser } from './advice.ts';
import { plainBody } from './plain-body.ts';

const number = /(?<![\p{L}\d.,/-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d])/gu;
const foldedWords = (text: string): string[] => wordsOf(text).map(fold);
/** Words that any label may have. */
const common: ReadonlySet<string> = new Set(
  'so muc ty le moi cua va cho trong nam binh quan duoc da tong cac mot voi o tu den theo'.split(' '),
);
/** Share of the words of a result's label that a sentence must have to be about this result. */
const leastShare = 0.6;

export const adviseFigures: Adviser = ({ values: { results = [], body = '' } }) => {
  const sentences = plainBody(body).split(/(?<=[.!?;])\s+|\n+/);
  return results.flatMap(({ label = '', value, unit = '', before }, index) => {
    if (value === undefined) return [];
    const inBlocks = [...body.matchAll(/<Result\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    const own = foldedWords(label).filter((word) => !common.has(word));
    const isAbout = (text: string) => {
      const words = new Set(foldedWords(text));
      return own.length >= 2 && own.filter((word) => words.has(word)).length / own.length >= leastShare;
    };
    const said = sentences.flatMap((sentence) => numbersWith(sentence, unit));
    const known = [value, ...(before === undefined ? [] : [before])];
    if (said.includes(value)) return blockThatDiffers(inBlocks, isAbout, known, index, unit);
    const differing = sentences
      .filter(isAbout)
      .flatMap((sentence) => numbersWith(sentence, unit))
      .filter((each) => !known.includes(each));
    const [first] = differing;
    if (first === undefined) return blockThatDiffers(inBlocks, isAbout, known, index, unit);
    return [advice(index, first, value, unit)];
  });
};

/** The numbers in a sentence that stand directly before this unit of measurement. */
function numbersWith(sentence: string, unit: string): number[] {
  const wanted = fold(unit).trim();
  return [...sentence.matchAll(number)].flatMap((match) => {
    const rest = fold(sentence.slice(match.index + match[0].length)).trimStart();
    const value = parseWrittenNumber(match[0]);
    return value !== undefined &&
      wanted !== '' &&
      new RegExp(`^${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`).test(rest)
      ? [value]
      : [];
  });
}

function blockThatDiffers(
  blocks: readonly string[],
  isAbout: (text: string) => boolean,
  known: readonly number[],
  index: number,
  unit: string,
) {
  const attribute = (block: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(block)?.[1] ?? '';
  return blocks.flatMap((block) => {
    const value = parseVietnameseNumber(attribute(block, 'value'));
    const isSame = attribute(block, 'unit') === unit && isAbout(attribute(block, 'label'));
    return value === undefined || !isSame || known.includes(value) ? [] : [advice(index, value, known[0] ?? 0, unit)];
  });
}

const advice = (index: number, said: number, value: number, unit: string) =>
  ({
    kind: 'figure',
    at: ['results', index, 'value'],
    text: `Nội dung ghi ${formatNumber(said)} ${unit}, mục Kết quả ghi ${formatNumber(value)} ${unit}. Xem số nào đúng.`,
  }) as const;
