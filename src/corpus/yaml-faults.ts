/**
 * Reports every fault in the YAML of a file, at most one per line. Each faulty line is repaired as the editor most
 * likely meant it and the file is parsed again, so that one fault does not hide the next.
 */
import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { displayValue } from '../domain/describe.ts';
import { findSigns, findUnclosed, type Sign } from './yaml-signs.ts';

interface YamlFault {
  /** Line in the file, from 1. */
  line: number;
  message: string;
}

export interface ReadFields {
  faults: YamlFault[];
  /** Undefined when a fault could not be repaired. */
  document: Document | undefined;
  /** The repaired text that `document` was parsed from. It has the same number of lines as the original. */
  text: string;
  lines: LineCounter;
}

const maxRounds = 40;

const parseTree = (text: string, lines: LineCounter): Document =>
  parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });

export function readFields(text: string, linesBefore: number): ReadFields {
  const original = text.split('\n');
  const faults = new Map<number, YamlFault>();
  const tell = (line: number, message: string) => {
    if (!faults.has(line)) faults.set(line, { line: line + linesBefore, message });
  };
  let current = text;
  for (const sign of findSigns(text)) {
    const line = lineAt(text, sign.offset);
    const written = original[line - 1] ?? '';
    const mended = mendSign(current.split('\n'), line, sign);
    tell(line, explainSign(sign, written));
    current = replaceLine(current, line, mended);
  }
  // Joining two YAML documents repeats fields. That is a consequence, so duplicates are not reported afterwards.
  let isJoined = false;
  for (let round = 0; round < maxRounds; round += 1) {
    const lines = new LineCounter();
    const document = parseTree(current, lines);
    const errors = [...document.errors, ...document.warnings];
    for (const error of errors.filter(({ code }) => code === 'DUPLICATE_KEY' && !isJoined))
      tell(lines.linePos(error.pos[0]).line, explainDuplicate(current, lines, error, linesBefore));
    const [error] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    if (error === undefined) return { faults: inOrder(faults), document, text: current, lines };
    const line = lineOf(error, current, lines);
    const mended = mendLine(current.split('\n'), line, error);
    tell(line, explainError(error, original[line - 1] ?? '', mended));
    if (mended === undefined) break;
    isJoined ||= error.code === 'MULTIPLE_DOCS';
    current = replaceLine(current, line, mended);
  }
  return { faults: inOrder(faults), document: undefined, text, lines: new LineCounter() };
}

const inOrder = (faults: ReadonlyMap<number, YamlFault>): YamlFault[] =>
  [...faults.values()].sort((a, b) => a.line - b.line);

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function replaceLine(text: string, line: number, mended: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === line - 1 ? mended : each))
    .join('\n');
}

/**
 * The line of an error. For a second YAML document, the line of the marker before that document. The parser notices an
 * unclosed bracket or quotation mark only at the end, so the line of the opening one is returned.
 */
function lineOf(error: YAMLError, text: string, lines: LineCounter): number {
  if (error.code === 'MULTIPLE_DOCS') {
    const { line } = lines.linePos(error.pos[0]);
    const marker = text
      .split('\n')
      .findLastIndex((each, index) => index < line && /^(?:---|\.\.\.)(?:\s|$)/.test(each));
    return marker === -1 ? line : marker + 1;
  }
  const isUnclosed = error.message.startsWith('Flow ') || error.message.startsWith('Missing closing');
  const offset = isUnclosed ? findUnclosed(text) : undefined;
  return offset === undefined ? lines.linePos(error.pos[0]).line : lineAt(text, offset);
}

const parts = /^(\s*(?:-\s+)*)([\p{L}\p{N}_-]+\s*:(?:\s+|$))?(.*)$/u;

/** The line with its whole value in single quotes; undefined when it has no value, or has single quotes already. */
function quoteValue(line: string): string | undefined {
  const [, start = '', key = '', value = ''] = parts.exec(line) ?? [];
  if (value.trim() === '' || (key === '' && !/-\s+$/.test(start))) return undefined;
  const text = /^'(?:[^']|'')*'$/.test(value.trim()) ? undefined : value.trim();
  return text === undefined ? undefined : `${start}${key}'${unquote(text).replaceAll("'", "''")}'`;
}

/** Removes double quotes that enclose the whole value. A quotation mark that closes earlier belongs to the text. */
const unquote = (text: string): string => /^"([^"\\]*)"$/.exec(text)?.[1] ?? text;

function mendSign(lines: readonly string[], line: number, { kind, source }: Sign): string {
  const written = lines[line - 1] ?? '';
  const at = written.lastIndexOf(source);
  const without = at === -1 ? written : written.slice(0, at).trimEnd() + written.slice(at + source.length);
  if (kind === 'directive') return `# ${written}`;
  if (kind === 'kept-lines') return written.replace(/([|>]\d?)\+/, '$1').replace(/([|>])\+(\d)/, '$1$2');
  const value = parts.exec(written)?.[3] ?? '';
  const holdsMore = kind === 'comment' || kind === 'alias' || value.trim() !== source;
  if (/^[[{|>]/.test(value) || !holdsMore) return without;
  return quoteValue(written) ?? without;
}

function mendLine(lines: readonly string[], line: number, { code, message }: YAMLError): string | undefined {
  const written = lines[line - 1];
  if (written === undefined || written.startsWith('#')) return undefined;
  const before = lines.slice(0, line - 1).findLast((each) => each.trim() !== '' && !each.startsWith('#')) ?? '';
  const indent = ' '.repeat(/^ *(?:- +)*/.exec(before)?.[0].length ?? 0);
  if (/^ *\t/.test(written)) return indent + (before.endsWith(':') ? '  ' : '') + written.trimStart();
  if (code === 'MULTIPLE_DOCS') return `# ${written}`;
  const glued = /^(\s*(?:-\s+)*[\p{L}_][\p{L}\p{N}_-]*):(?=[^\s:/])/u;
  if (glued.test(written) && code === 'MULTILINE_IMPLICIT_KEY') return written.replace(glued, '$1: ');
  if (code === 'BAD_INDENT' && !message.startsWith('Flow ')) {
    const straight = indent + written.trimStart();
    return straight === written ? `# ${written}` : straight;
  }
  return quoteValue(written) ?? `# ${written}`;
}

function explainSign({ kind, source }: Sign, written: string): string {
  const isOnOwnLine = written.trim() === source.trim();
  const advice = `Hãy đặt cả giá trị trong ngoặc đơn: ${asExample((isOnOwnLine ? undefined : quoteValue(written)) ?? "'…'")}.`;
  switch (kind) {
    case 'comment':
      return `Từ “${displayValue(source)}” trở đi bị bỏ đi, máy không đọc. Nếu là chữ của bài: ${lowered(advice)} Nếu là ghi chú, hãy chuyển lên một dòng riêng, sát lề.`;
    case 'directive':
      return `Dòng “${displayValue(source)}” không dùng được ở đây. Hãy xóa dòng này.`;
    case 'kept-lines':
      return `Dấu “${source}” giữ cả những dòng trống ở cuối đoạn. Hãy ghi “${source.replace('+', '')}”.`;
    case 'explicit-key':
      return `Dấu “?” ở đầu bị hiểu là ký hiệu của tệp. ${advice}`;
    default:
      return `“${displayValue(source)}” bị hiểu là ký hiệu của tệp, không phải chữ. ${advice}`;
  }
}

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const asExample = (line: string): string => (line.trim().length > 90 ? "'…'" : line.trim());

function explainDuplicate(text: string, lines: LineCounter, { pos }: YAMLError, linesBefore: number): string {
  const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? '';
  const indent = /[^\n]*$/.exec(text.slice(0, pos[0]))?.[0].length ?? 0;
  const { line } = lines.linePos(pos[0]);
  const first = text
    .split('\n')
    .slice(0, line - 1)
    .findLastIndex((each) => each.slice(indent).startsWith(`${key}:`));
  return first === -1
    ? `Trường “${key}” được ghi hai lần. Hãy giữ một dòng.`
    : `Trường “${key}” được ghi hai lần, lần trước ở dòng ${first + 1 + linesBefore}. Hãy giữ một dòng.`;
}

function explainError({ code, message }: YAMLError, written: string, mended: string | undefined): string {
  if (/^ *\t/.test(written)) return 'Dòng thụt vào bằng phím Tab. Hãy thụt bằng dấu cách.';
  const line = `“${displayValue(written.trim())}”`;
  if (message.startsWith('Flow '))
    return `Có ngoặc [ hoặc { mở mà chưa đóng: ${line}. Hãy đóng ngoặc, hoặc đặt cả giá trị trong ngoặc đơn '…'.`;
  if (message.startsWith('Missing closing'))
    return `Có ngoặc ' hoặc " mở mà chưa đóng: ${line}. Hãy đóng ngoặc ở cuối giá trị.`;
  const example = mended === undefined || mended.startsWith('#') ? "'…'" : asExample(mended);
  switch (code) {
    case 'BAD_INDENT':
      return 'Dòng thụt vào không thẳng hàng. Hãy thụt bằng số dấu cách như các dòng cùng cấp.';
    case 'MULTIPLE_DOCS':
      return `Có dòng ${written.slice(0, 3)} thừa ở giữa tệp. Hãy xóa dòng này.`;
    case 'BAD_DQ_ESCAPE':
      return `Trong ngoặc kép thẳng, dấu “\\” là ký hiệu của tệp: ${line}. Hãy dùng ngoặc đơn: ${example}.`;
    case 'MULTILINE_IMPLICIT_KEY':
      return mended?.startsWith('#') === false && /^\s*(?:-\s+)*[\p{L}_][\p{L}\p{N}_-]*:\S/u.test(written)
        ? `Thiếu dấu cách sau dấu hai chấm: ${line}. Hãy ghi ${example}.`
        : `Dòng ${line} chưa đúng khuôn “trường: giá trị”. Hãy ghi tên trường và dấu hai chấm ở đầu, hoặc thụt dòng vào nếu là phần tiếp của dòng trên.`;
    default:
      return `Dòng ${line} chưa đúng khuôn “trường: giá trị”. Giá trị có dấu hai chấm, ngoặc hoặc ký hiệu lạ thì đặt cả trong ngoặc đơn: ${example}.`;
  }
}
