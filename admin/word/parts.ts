/**
 * Divides a monthly list that is written as text into its parts. A single report may have numbered headings too, so
 * there must be evidence: a line such as “Danh sách gương tháng 8”, or headings that each name a person or a group.
 */
import { around, childrenOf, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { isUpper } from './capitals.ts';
import { element } from './layout.ts';
import { hasPictures, onlyPictures, toBlocks, type Block } from './lines.ts';
import { readLabel } from './labels.ts';
import {
  calledIn,
  isClosing,
  isGroupHeading,
  isPartOfReport,
  markOf,
  namesSubject,
  saysList,
  type Mark,
} from './part-heads.ts';
import { textOfTree, withoutStart } from './text-of-tree.ts';

export interface ListedEntry {
  /** The heading of the part, or the cell with the name; empty if the part has none. */
  name: string;
  unit: string | undefined;
  blocks: readonly Block[];
}

export interface Listed {
  entries: readonly ListedEntry[];
  /** What stands outside all entries: the head of the list, headings of groups, the closing, the signature. */
  outside: readonly Block[];
}

interface Start {
  at: number;
  mark: Mark;
  /** The text without its number. */
  text: string;
  /** True for a heading, and for a line that is bold or begins in bold. */
  isHeading: boolean;
  isNamed: boolean;
  /** The name in bold or before a colon, if the story begins in the same paragraph. */
  runIn: string | undefined;
}

/** A list whose parts mostly have fewer characters than this is an enumeration, not a list of stories. */
export const lettersOfStory = 40;
const longestHead = 160;

export function partsListed(before: readonly Block[], given: readonly Block[]): Listed | undefined {
  const blocks = given.flatMap(unrolled);
  const found = blocks.flatMap((block, at) => startOf(block, at) ?? []);
  for (const mark of ['word', 'arabic', 'item', 'roman', 'letter', 'sign', 'none'] as const) {
    // The parts of a list without numbers begin below the line that says that a list follows.
    const from = mark === 'none' ? blocks.findLastIndex((block) => saysList([block]) === 'list') : -1;
    const starts = found.filter((start) => start.mark === mark && start.at > from && !isGroupHeading(start.text));
    const said = saysList([...before, ...blocks.slice(0, starts[0]?.at ?? 0)]);
    const chosen = choose(starts, mark, said);
    if (chosen.length < 2) continue;
    const listed = divideAt(blocks, chosen);
    if (isList(listed, said)) return listed;
  }
  return undefined;
}

/** Each item of a list as a block of its own. */
function unrolled(block: Block): (Block & { isItem?: boolean })[] {
  if (!/^[OU]L$/.test(tagOf(block.node))) return [block];
  return childrenOf(block.node).flatMap((item) => {
    const children = childrenOf(item);
    const inline = children.findIndex((child) => /^(?:P|UL|OL|TABLE)$/.test(tagOf(child)));
    const cut = inline === -1 ? children.length : inline;
    const first = children.slice(0, cut);
    const parts = [...(first.length === 0 ? [] : [element('p', first)]), ...children.slice(cut)];
    return toBlocks(element('div', parts)).map((part, index) => ({ ...part, isItem: index === 0 }));
  });
}

function startOf(block: Block & { isItem?: boolean }, at: number): Start | undefined {
  const [line] = block.lines;
  if (line === undefined || block.rows !== undefined || line.text === '') return undefined;
  const { mark, rest } = markOf(line.text, block.isItem === true);
  const bold = boldStart(block.node);
  const isAlone = block.lines.length === 1 && rest.length <= longestHead;
  const isHeading = isAlone && (line.kind === 'heading' || line.isBold);
  const inBold = isHeading || bold === '' ? undefined : markOf(bold, false).rest.replace(/[\s:.–-]+$/, '');
  const [, beforeColon] = isHeading ? [] : (/^(.{3,120}?)\s*:\s+\S.{19,}$/su.exec(rest) ?? []);
  const runIn = inBold === undefined || inBold.length < 6 ? beforeColon : inBold;
  if (mark === 'none' && !isHeading) return undefined;
  return { at, mark, text: rest, isHeading: isHeading || inBold !== undefined, isNamed: namesSubject(rest), runIn };
}

/** The text in bold with which a paragraph begins. */
function boldStart(node: HtmlNode): string {
  const filled = childrenOf(node).filter((child) => textOfTree(child).trim() !== '');
  const end = filled.findIndex((child) => !/^(?:STRONG|B)$/.test(tagOf(child)));
  return filled
    .slice(0, end === -1 ? filled.length : end)
    .map(textOfTree)
    .join('')
    .trim();
}

/** The starts for which there is evidence. */
function choose(starts: readonly Start[], mark: Mark, said: ReturnType<typeof saysList>): Start[] {
  const looked = starts.filter(({ isHeading, isNamed }) => isHeading || isNamed);
  const isNumbered = mark === 'word' || mark === 'arabic' || mark === 'roman' || mark === 'item';
  const taken = looked.length >= 2 ? looked : said === 'list' && isNumbered ? [...starts] : [];
  const named = taken.filter(({ isNamed }) => isNamed);
  if (mark === 'none' || mark === 'sign') {
    const stories = taken.filter(({ text }) => !isPartOfReport(text) && !isClosing(text));
    const isClear = said === 'list' && mark === 'none' && stories.length === taken.length;
    return said === undefined ? [] : isClear ? stories : named;
  }
  if (taken.some(({ text }) => isPartOfReport(text))) return [];
  if (mark === 'word' || said === 'list') return taken;
  if (named.length === taken.length) return areDifferent(taken) ? taken : [];
  // Under the name of a month there may also be one story with headings.
  const areDeeds = taken.every(({ text, runIn, isNamed }) => isNamed || (runIn ?? text).split(' ').length >= 5);
  return said === 'month' && areDeeds ? taken : [];
}

/** Headings that name one person again and again are those of a single report. */
function areDifferent(starts: readonly Start[]): boolean {
  const names = starts.flatMap(({ text }) => calledIn(text) ?? []);
  return new Set(names).size === names.length;
}

function divideAt(blocks: readonly Block[], starts: readonly Start[]): Listed {
  const outside: Block[] = blocks.slice(0, starts[0]?.at);
  const entries = starts.map((start, index): ListedEntry => {
    const whole = blocks.slice(start.at, starts[index + 1]?.at);
    const cut = endOfStory(whole, index === starts.length - 1);
    outside.push(...whole.slice(cut));
    return toEntry(start, whole.slice(0, cut));
  });
  return { entries, outside };
}

/** A part ends above the heading of the next group; the last part ends above the closing of the list. */
function endOfStory(part: readonly Block[], isLast: boolean): number {
  const closing = isLast ? part.findIndex(({ lines }, index) => index > 0 && isClosing(lines[0]?.text ?? '')) : -1;
  let end = closing === -1 ? part.length : closing;
  while (end > 1 && isLoneHeading(part[end - 1])) end -= 1;
  return end;
}

function isLoneHeading(block: Block | undefined): boolean {
  const [line, ...others] = block?.lines ?? [];
  if (line === undefined || others.length > 0 || line.text === '' || line.text.length > 90) return false;
  const { mark, rest } = markOf(line.text, false);
  return isGroupHeading(rest) || ((line.kind === 'heading' || line.isBold || isUpper(rest)) && mark !== 'sign');
}

function toEntry({ text, runIn, isHeading }: Start, [head, ...rest]: readonly Block[]): ListedEntry {
  const unit = rest
    .flatMap(({ lines }) => lines.flatMap((line) => readLabel(line.text) ?? []))
    .find(({ key }) => key === 'unit' || key === 'address')?.value;
  if (head === undefined) return { name: '', unit, blocks: rest };
  const written = head.lines[0]?.text ?? '';
  const isOnly = head.lines.length === 1 && text.length <= longestHead && (isHeading || namesSubject(text));
  const hasMore = rest.some(({ lines }) => lines.some((line) => line.text !== ''));
  const name = runIn ?? (isOnly && hasMore && !/[.!?]\s+\p{Lu}/u.test(text) ? text : '');
  const number = written.slice(0, written.length - text.length);
  if (runIn === undefined && name !== '')
    return { name, unit, blocks: [...(hasPictures(head) ? [onlyPictures(head)] : []), ...rest] };
  const start = runIn === undefined ? number : `${number}${runIn}`;
  const story = toBlocks(around(head.node, [withoutStart(head.node, start, runIn !== undefined)]));
  return { name, unit, blocks: [...story, ...rest] };
}

export const lettersIn = (blocks: readonly Block[]): number =>
  blocks.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + text.length, 0);

/** True if at least half of the parts tell a story, and the text outside the parts is short enough beside them. */
function isList({ entries, outside }: Listed, said: ReturnType<typeof saysList>): boolean {
  const letters = entries.map(({ blocks }) => lettersIn(blocks));
  const isTold = letters.filter((count) => count >= lettersOfStory).length * 2 >= entries.length;
  const most = said === 'list' ? 1 : said === 'month' ? 1 / 4 : 1 / 2;
  return isTold && lettersIn(outside) <= letters.reduce((sum, count) => sum + count, 0) * most;
}
