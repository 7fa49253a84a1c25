/** Puts the parts of a report under the preset headings of an exemplar. */
import { sections as presets } from '../../src/domain/rules/exemplar.ts';
import { isElement, type SlateElement, type SlateNode } from '../format/slate/nodes.ts';
import { plainOf } from './spelt.ts';

/** What reports call each of the preset sections, in the order of the presets. */
const called: readonly RegExp[] = [
  /\b(?:hoan canh|boi canh|dat van de|mo dau|thuc trang|ly do|xuat phat|dac diem tinh hinh|tinh hinh chung|so luoc|khai quat|gioi thieu)\b/,
  /\b(?:cach lam|cach thuc|giai phap|bien phap|qua trinh (?:thuc hien|trien khai|lam)|to chuc thuc hien|trien khai|noi dung (?:mo hinh|thuc hien|viec lam|cong viec)?|viec (?:da )?lam|hoat dong)\b/,
  /\b(?:ket qua|hieu qua|thanh tich|thanh qua|loi ich|tac dong)\b/,
  /\b(?:bai hoc|kinh nghiem|y nghia)\b/,
  /\b(?:dieu kien|nhan rong|de lam theo|can gi)\b/,
];
const numbering = /^\s*(?:(?:phần\s+)?[IVX]{1,4}\s*[.:)/–-]|\d{1,2}(?:\.\d{1,2})*\s*[.:)/–-]|[a-hA-H]\s*[.)])\s*/u;
const longestHeading = 110;
/** A heading with more words than this is not that of a section: “Kết quả bước đầu của tổ thu gom rác ở cồn”. */
const wordsOfSection = 9;

export const withoutNumbering = (text: string): string => text.replace(numbering, '').trim();

/** Index of the preset that a heading means. */
function presetOf(text: string): number | undefined {
  const plain = plainOf(withoutNumbering(text).replace(/:$/, ''));
  if (plain === '' || plain.split(' ').length > wordsOfSection) return undefined;
  // The section that the heading names first: “Cách làm và kết quả” is about how it was done.
  const places = called.map((pattern) => pattern.exec(plain)?.index ?? Infinity);
  const first = Math.min(...places);
  return first === Infinity ? undefined : places.indexOf(first);
}

interface Part {
  /** Undefined before the first heading. */
  preset: number | undefined;
  blocks: SlateElement[];
}

interface Sectioned {
  blocks: SlateElement[];
  /** True when no heading means a preset section, so that the parts were guessed from how the paragraphs begin. */
  isGuessed: boolean;
}

export function toSections(given: readonly SlateElement[]): Sectioned {
  const blocks = given.flatMap(splitRunIn);
  const parts: Part[] = [{ preset: undefined, blocks: [] }];
  for (const block of blocks) {
    const heading = headingOf(block);
    const preset = heading === undefined ? undefined : presetOf(heading);
    const isNew = preset !== undefined && !parts.some((part) => part.preset === preset);
    if (isNew) parts.push({ preset, blocks: [] });
    else parts.at(-1)?.blocks.push(heading === undefined ? block : subheading(heading));
  }
  const [before, ...named] = parts;
  const opening = before?.blocks ?? [];
  if (named.length === 0) return { blocks: guess(opening), isGuessed: true };
  const first = named.find(({ preset }) => preset === 0);
  const placed = opening.length === 0 ? named : addOpening(opening, named, first);
  return {
    blocks: placed
      .toSorted((a, b) => (a.preset ?? 0) - (b.preset ?? 0))
      .flatMap((part) => [toHeading(presets[part.preset ?? 0] ?? ''), ...part.blocks]),
    isGuessed: false,
  };
}

/**
 * Puts what stands above the first preset heading into the section on the circumstances, which is added if it is
 * missing.
 */
function addOpening(opening: SlateElement[], named: readonly Part[], first: Part | undefined): Part[] {
  if (first === undefined) return [{ preset: 0, blocks: opening }, ...named];
  return named.map((part) => (part === first ? { ...part, blocks: [...opening, ...part.blocks] } : part));
}

/** How a paragraph that tells of results begins. */
const resultStart =
  /^(?:ket qua|den nay|nho (?:do|vay|the|cach)|sau (?:mot|hai|ba|\d+|gan|hon) (?:nam|thang|vu|mua|ky)|hieu qua|tinh den|qua (?:mot|hai|ba|\d+|hon|gan) (?:nam|thang)|tu khi|cuoi nam|hien nay|trong nam|nam 20\d\d)/;

/**
 * Divides a text without headings: the first paragraph is the circumstances, then comes how it was done, and the first
 * paragraph that begins like a result begins the results. One or two paragraphs are all about how it was done.
 */
function guess(blocks: readonly SlateElement[]): SlateElement[] {
  if (blocks.length < 3) return [toHeading('Cách làm'), ...blocks];
  const results = blocks.findIndex((block, index) => index >= 2 && resultStart.test(plainOf(textOf(block))));
  const cut = results === -1 ? blocks.length : results;
  const [opening, ...how] = blocks.slice(0, cut);
  return [
    ...(opening === undefined ? [] : [toHeading('Hoàn cảnh'), opening]),
    toHeading('Cách làm'),
    ...how,
    ...(results === -1 ? [] : [toHeading('Kết quả'), ...blocks.slice(results)]),
  ];
}

const toHeading = (text: string): SlateElement => ({ type: 'heading-two', children: [{ text }] });
const subheading = (text: string): SlateElement => ({
  type: 'heading-three',
  children: [{ text: withoutNumbering(text).replace(/:$/, '') }],
});

/** The text of a heading, or of a line that looks like one: bold and short, alone in its paragraph or list. */
export function headingOf(block: SlateElement): string | undefined {
  const text = textOf(block).trim();
  if (text === '' || text.length > longestHeading) return undefined;
  if (block.type.startsWith('heading-')) return text;
  if (block.type === 'paragraph') return isBold(block) && !/[.;,]$/.test(text) ? text : undefined;
  const isLoneItem = block.type.endsWith('-list') && block.children.length === 1;
  return isLoneItem && isBold(block) && presetOf(text) !== undefined ? text : undefined;
}

/** Splits a run-in heading such as “**Cách làm:** Mỗi tối…” into a heading and a paragraph. */
function splitRunIn(block: SlateElement): SlateElement[] {
  const [first, second, ...others] = block.children.filter((child) => isElement(child) || child.text !== '');
  if (block.type !== 'paragraph' || first === undefined || second === undefined || isElement(first)) return [block];
  const label = first.text.trim();
  const rest = isElement(second) ? undefined : second.text;
  if (first.bold !== true || presetOf(label) === undefined || rest === undefined) return [block];
  if (!/[:.–-]$/.test(label) && !/^\s*[:.–-]/.test(rest)) return [block];
  return [
    { type: 'paragraph', children: [{ text: label.replace(/[\s:.–-]+$/, ''), bold: true }] },
    { type: 'paragraph', children: [{ ...second, text: rest.replace(/^[\s:.–-]+/, '') }, ...others] },
  ];
}

export function textOf(node: SlateNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

function isBold(node: SlateNode): boolean {
  if (!isElement(node)) return node.bold === true || node.text.trim() === '';
  return node.children.every(isBold);
}
