/** Finds the title of a report. */
import type { Report } from './frame.ts';
import type { Block, Line } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { placesOf, plainOf, spell } from './spelt.ts';
import { isSectionLike } from './listed.ts';

const limits = { least: 15, most: 90 } as const;
/** A line in bold that has more characters than this is a paragraph, and not a title. */
const longest = 170;
const near = 6;

export interface FoundTitle {
  title: string;
  source: string;
  /** The blocks that hold the title; they are left out of the body. */
  blocks: readonly Block[];
}

export function findTitle({ labels, body, kinds }: Report, names: readonly string[]): FoundTitle | undefined {
  const words = wordsIn([
    ...body.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...labels.map(({ line }) => line),
  ]);
  const labelled = labels.find(({ key, value }) => key === 'title' && value.length >= 8);
  if (labelled !== undefined) return { title: tidy(labelled.value, words, names), source: labelled.line, blocks: [] };
  const candidates = gather(body);
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined) return { title: tidy(best.text, words, names), source: best.text, blocks: best.blocks };
  const ofKind = kinds.map(({ text }) => afterKind(text)).find((text) => text !== undefined);
  if (ofKind !== undefined) return { title: tidy(ofKind, words, names), source: ofKind, blocks: [] };
  const model = labels.find(({ key }) => key === 'model');
  if (model !== undefined && model.value.length >= limits.least)
    return { title: tidy(model.value, words, names), source: model.line, blocks: [] };
  return firstSentence(body, words, names);
}

interface Candidate {
  text: string;
  score: number;
  blocks: Block[];
}

function gather(body: readonly Block[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, block] of body.slice(0, near).entries()) {
    const [line] = block.lines;
    if (line === undefined || block.rows !== undefined || block.lines.length > 3) {
      if (block.lines.some(({ text }) => text.length > longest)) break;
      continue;
    }
    const text = block.lines.map((each) => each.text).join(' ');
    const score = scoreOf(line, text) - index;
    const last = candidates.at(-1);
    const goesOn =
      last !== undefined && last.blocks.at(-1) === body[index - 1] && looksLike(last.blocks[0]?.lines[0], line);
    if (goesOn && last.text.length + text.length < longest) {
      last.text = `${last.text} ${text}`;
      last.blocks.push(block);
    } else if (score > 0) candidates.push({ text, score, blocks: [block] });
    if (text.length > longest || isSectionLike(text)) break;
  }
  return candidates;
}

/** True when two lines are centred and look alike, as the lines of one title do. */
const looksLike = (a: Line | undefined, b: Line): boolean =>
  a?.isCentred === b.isCentred && a.isBold === b.isBold && a.kind === b.kind && a.isCentred && !isSectionLike(b.text);

const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{L}{3}/u.test(text);

function scoreOf(line: Line, text: string): number {
  if (text.length > longest || text.length < 8 || isSectionLike(text) || line.kind === 'item') return 0;
  if (/^[-–•+]|:$/.test(text) || /^(?:kinh gui|bai va anh|tac gia|anh)\b/.test(plainOf(text))) return 0;
  const weights: readonly [boolean, number][] = [
    [line.isTitle, 12],
    [line.kind === 'heading', 9],
    [line.isCentred, 6],
    [line.isBold, 5],
    [line.isLarge, 5],
    [isUpper(text), 4],
    [/[.!?]$/.test(text), -3],
    [line.isRight, -8],
    [text.length < limits.least, -3],
  ];
  const score = weights.reduce((sum, [is, weight]) => (is ? sum + weight : sum), 0);
  return score >= 5 ? score + near : 0;
}

/** The title after the kind of report: “Mô hình …” in “BÁO CÁO THÀNH TÍCH: Mô hình …”. */
function afterKind(text: string): string | undefined {
  const [, rest = ''] = /^[^:–]{5,60}[:–]\s*(.{15,})$/u.exec(text) ?? [];
  return rest === '' ? undefined : rest;
}

function firstSentence(body: readonly Block[], words: Words, names: readonly string[]): FoundTitle | undefined {
  for (const { lines, rows } of body.slice(0, near)) {
    const text = lines[0]?.text ?? '';
    if (rows !== undefined || text.length < limits.least || isSectionLike(text)) continue;
    const [sentence = ''] = text.split(/(?<=[.!?])\s/);
    const told = withoutDay(sentence);
    return told.length <= longest ? { title: tidy(told, words, names), source: sentence, blocks: [] } : undefined;
  }
  return undefined;
}

/** Removes the day from “Ngày 6/8/2024, bà Sương …”, and cuts the rest at a comma to the length of a title. */
function withoutDay(sentence: string): string {
  const told = sentence.replace(
    /^(?:(?:sáng|trưa|chiều|tối|đêm|ngày|rạng sáng|vào|khoảng|hồi)\s+)*[\d/.\s-]*\d{4},?\s*/iu,
    '',
  );
  const clauses = told.split(/,\s|\srồi\s|\sđể\s/u);
  let title = '';
  for (const clause of clauses) {
    if (title !== '' && title.length + clause.length > limits.most - 2) break;
    title = told.slice(0, told.indexOf(clause, title.length) + clause.length);
  }
  return title.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** How often each word stands inside a sentence of the text in lower case, and how often with a capital. */
type Words = ReadonlyMap<string, { small: number; capital: number }>;

function wordsIn(texts: readonly string[]): Words {
  const words = new Map<string, { small: number; capital: number }>();
  for (const text of texts) {
    if (isUpper(text)) continue;
    for (const [word] of text.matchAll(/(?<=[\p{Ll}\d,;)”]\s|[“"(]|\p{Lu}\p{Ll}*\s)\p{L}+/gu)) {
      const key = word.toLowerCase();
      const counted = words.get(key) ?? { small: 0, capital: 0 };
      if (word === key) counted.small += 1;
      else counted.capital += 1;
      words.set(key, counted);
    }
  }
  return words;
}

function tidy(text: string, words: Words, names: readonly string[]): string {
  const bare = text
    .normalize('NFC')
    .replace(
      /^(?:(?:V\/v|Về việc|Bài viết|Tên bài|Tiêu đề|Gương (?:người tốt,? việc tốt|điển hình(?: tiên tiến)?)|Điển hình tiên tiến|Người tốt,? việc tốt|Mô hình điển hình)\s*:\s*)/iu,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“]([^"”]+)["”]$/, '$1')
    .replace(/\s*\.$/, '')
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”');
  const cased = isUpper(bare) ? inSentenceCase(bare, words, names) : bare;
  return shortened(cased);
}

/** The name of a school begins with a capital, although the text mostly has “trường” in lower case. */
const school = /(?<!\p{L})t(rường (?:Tiểu học|Mầm non|Mẫu giáo|Trung học|THCS|THPT|TH))/gu;

/** Lower case, except the first letter, names of units, and words that the text mostly writes with a capital. */
function inSentenceCase(text: string, words: Words, names: readonly string[]): string {
  const spelt = spell(text);
  const large = new Map<number, string>();
  for (const name of names) {
    const known = name.split(/\s+/);
    for (const at of placesOf(spell(name), spelt)) known.forEach((word, index) => large.set(at + index, word));
  }
  let index = -1;
  const cased = text.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu, (word) => {
    index += 1;
    const named = large.get(index);
    if (named !== undefined) return named;
    const small = word.toLowerCase();
    const counted = words.get(small);
    return counted !== undefined && counted.capital > counted.small
      ? small.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
      : small;
  });
  return cased
    .replace(school, 'T$1')
    .replace(/(?<=[“‘])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/^([^\p{L}]*)(\p{L})/u, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

/** Cuts a title that is too long at a dash, a semicolon or a bracket, if enough is left. */
function shortened(title: string): string {
  if (title.length <= limits.most) return title;
  const [first = ''] = title.split(/\s[–—-]\s|;\s|\s\(/);
  return first.length >= limits.least && first.length <= limits.most ? first.trim() : title;
}

export function proposeTitle(found: FoundTitle): Proposal {
  const { title, source } = found;
  const { length } = title;
  return {
    field: 'title',
    value: title,
    shown: title,
    source,
    ...(length > limits.most && {
      note: `Dài ${length} chữ cái, nhiều nhất ${limits.most}: hãy rút gọn trong biểu mẫu.`,
    }),
    ...(length < limits.least && {
      note: `Mới ${length} chữ cái, cần ít nhất ${limits.least}: hãy viết thêm trong biểu mẫu.`,
    }),
  };
}
