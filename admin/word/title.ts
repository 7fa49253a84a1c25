/** Finds the title of a report. */
import type { Report } from './frame.ts';
import { hasPictures, type Block, type Line } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { evidenceIn, inSentenceCase, isUpper } from './capitals.ts';
import { afterSpeech, isCredit, isKindLine, isOfficeName, isOnlyName } from './kind-lines.ts';
import { isSectionLike } from './part-heads.ts';
import { plainOf } from './spelt.ts';

const limits = { least: 15, most: 90 } as const;
/** A line in bold that has more characters than this is a paragraph, and not a title. */
const longest = 170;
const near = 6;

export interface FoundTitle {
  title: string;
  source: string;
  /** The blocks that hold the title and the lines above it that are no text; they are left out of the body. */
  blocks: readonly Block[];
  /** Lines among them that say what kind of document it is. */
  kinds: readonly Line[];
  /** Names among them that stand alone below a title, as the writer's does. */
  writers: readonly string[];
  /** True when capitals were set by guess. */
  isGuessed: boolean;
}

export interface KnownNames {
  /** Names of units, and abbreviations. */
  names: readonly string[];
  /** Names of movements. */
  movements: readonly string[];
  /** Texts of the site, whose words are ordinary ones. */
  prose: readonly string[];
}

export function findTitle({ labels, body, kinds }: Report, known: KnownNames): FoundTitle | undefined {
  // A function, because only a title in capitals needs the evidence.
  const evidence = () =>
    evidenceIn(
      [...body.flatMap(({ lines }) => lines.map(({ text }) => text)), ...labels.map(({ line }) => line)],
      known.names,
      known.prose,
    );
  const { candidates, aside } = gather(body, [...known.movements, ...known.names]);
  const found = (text: string, source: string, blocks: readonly Block[] = []): FoundTitle => {
    const { text: title, isSure } = tidy(text, (bare) => inSentenceCase(bare, evidence()));
    const frame = aside.map(({ block }) => block);
    const kindLines = aside.flatMap(({ kinds: lines }) => lines);
    const writers = aside.flatMap(({ names }) => names);
    return { title, source, blocks: [...frame, ...blocks], kinds: kindLines, writers, isGuessed: !isSure };
  };
  const labelled = labels.find(({ key, value }) => key === 'title' && value.length >= 8);
  if (labelled !== undefined) return found(labelled.value, labelled.line);
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined) return found(best.text, best.text, best.blocks);
  const ofKind = [...kinds, ...aside.flatMap(({ kinds: lines }) => lines)]
    .map(({ text: line }) => ({ line, text: afterKind(line) }))
    .find(({ text }) => text !== undefined);
  if (ofKind?.text !== undefined) return found(ofKind.text, ofKind.line);
  const model = labels.find(({ key }) => key === 'model');
  if (model !== undefined && model.value.length >= limits.least) return found(model.value, model.line);
  const sentence = firstSentence(body.filter((block) => !aside.some((each) => each.block === block)));
  return sentence && found(sentence.title, sentence.source);
}

interface Candidate {
  text: string;
  score: number;
  blocks: Block[];
}

interface Gathered {
  candidates: Candidate[];
  /** Blocks before the text that say the kind of document, whom it is addressed to, or who wrote it. */
  aside: { block: Block; kinds: Line[]; names: string[] }[];
}

function gather(body: readonly Block[], names: readonly string[]): Gathered {
  const candidates: Candidate[] = [];
  const aside: Gathered['aside'] = [];
  let isAddressed = false;
  let index = 0;
  for (const block of body.slice(0, 2 * near)) {
    if (index >= near) break;
    const told = block.lines.filter(({ text }) => {
      isAddressed = /^kinh gui\b/.test(plainOf(text)) || (isAddressed && isAddressee(text));
      return !isAddressed && !isKindLine(text, names) && !(candidates.length > 0 && isOnlyName(text));
    });
    if (told.length === 0 && block.rows === undefined && !hasPictures(block) && block.lines.length > 0) {
      const kinds = block.lines.filter(({ text }) => isKindLine(text, names));
      const others = block.lines.filter((line) => !kinds.includes(line) && isOnlyName(line.text));
      aside.push({ block, kinds, names: candidates.length > 0 ? others.map(({ text }) => text) : [] });
      continue;
    }
    index += 1;
    const [line] = told;
    if (line === undefined || block.rows !== undefined || told.length > 3) {
      if (block.lines.some(({ text }) => text.length > longest)) break;
      continue;
    }
    const text = told.map((each) => each.text).join(' ');
    const score = scoreOf(line, text) - index + 1;
    const last = candidates.at(-1);
    const goesOn =
      last !== undefined && last.blocks.at(-1) === body[body.indexOf(block) - 1] && looksLike(last.blocks[0], line);
    if (goesOn && last.text.length + text.length < longest) {
      last.text = `${last.text} ${text}`;
      last.blocks.push(block);
    } else if (score > 0) candidates.push({ text, score, blocks: [block] });
    if (text.length > longest || isSectionLike(text)) break;
  }
  return { candidates, aside };
}

/** A line below “Kính gửi:” that names one more addressee. */
const isAddressee = (text: string): boolean =>
  text.length < 120 && (/^[-–+•*]/.test(text) || isOfficeName(text) || /^đồng kính gửi/iu.test(text));

/** True when a line looks like the last one of a block, as the lines of one title do. */
function looksLike(block: Block | undefined, b: Line): boolean {
  const a = block?.lines.at(-1);
  if (a === undefined || isSectionLike(b.text) || isUpper(a.text) !== isUpper(b.text)) return false;
  const isSame = a.isCentred === b.isCentred && a.isBold === b.isBold && a.kind === b.kind;
  return isSame && (a.isCentred || isUpper(a.text));
}

function scoreOf(line: Line, text: string): number {
  if (text.length > longest || text.length < 8 || isSectionLike(text) || line.kind === 'item') return 0;
  if (/^[-–•+]|:$/.test(text) || isCredit(text) || isOfficeName(text)) return 0;
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
  const isOther = /^(?:dong )?(?:kinh gui|kem theo|ban hanh)\b/.test(plainOf(text));
  return rest === '' || isOther || isKindLine(rest) ? undefined : rest;
}

function firstSentence(body: readonly Block[]): { title: string; source: string } | undefined {
  for (const { lines, rows } of body.slice(0, near)) {
    const text = lines[0]?.text ?? '';
    if (rows !== undefined || text.length < limits.least || isSectionLike(text) || isCredit(text)) continue;
    if (isOfficeName(text)) continue;
    const [sentence = ''] = text.split(/(?<=[.!?])\s/);
    const title = withoutDay(sentence);
    return title.length <= longest ? { title, source: sentence } : undefined;
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

function tidy(text: string, toCase: (bare: string) => { text: string; isSure: boolean }) {
  const bare = (afterSpeech(text) ?? text)
    .normalize('NFC')
    .replace(
      /^(?:(?:V\/v|Về việc|Bài viết|Tên bài|Tiêu đề|Gương (?:người tốt,? việc tốt|điển hình(?: tiên tiến)?)|Điển hình tiên tiến|Người tốt,? việc tốt|Mô hình điển hình|(?:Báo cáo )?thành tích)\s*:\s*)/iu,
      '',
    )
    .replace(/\s*[–(-]?\s*(?:Tác giả|Người viết|Bài)\s*:.*$/iu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“]([^"”]+)["”]$/, '$1')
    .replace(/\s*\.$/, '')
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”');
  const cased = isUpper(bare) ? toCase(bare) : { text: bare, isSure: true };
  return { text: shortened(cased.text), isSure: cased.isSure };
}

/** Cuts a title that is too long at a dash, a semicolon or a bracket, if enough is left. */
function shortened(title: string): string {
  if (title.length <= limits.most) return title;
  const [first = ''] = title.split(/\s[–—-]\s|;\s|\s\(/);
  return first.length >= limits.least && first.length <= limits.most ? first.trim() : title;
}

export function proposeTitle({ title, source, isGuessed }: FoundTitle): Proposal {
  const { length } = title;
  const notes = [
    length > limits.most && `Dài ${length} chữ cái, nhiều nhất ${limits.most}: hãy rút gọn trong biểu mẫu.`,
    length < limits.least && `Mới ${length} chữ cái, cần ít nhất ${limits.least}: hãy viết thêm trong biểu mẫu.`,
    isGuessed && 'Tệp viết tên bài toàn chữ hoa: hãy xem lại chữ hoa ở tên riêng.',
  ].filter((note) => note !== false);
  return { field: 'title', value: title, shown: title, source, ...(notes.length > 0 && { note: notes.join(' ') }) };
}
