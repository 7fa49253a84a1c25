/** Reads one content file: bytes → front matter and body, with a sentence for each thing that can be wrong. */
import { readFileSync, statSync } from 'node:fs';
import { LineCounter, parseDocument, isNode, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { findLeftovers } from './leftovers.ts';

const maxBytes = 1_000_000;
const maxFrontMatter = 100_000;
const maxDepth = 50;

export interface SourceFile {
  data: unknown;
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export type ReadResult = { ok: true; source: SourceFile } | { ok: false; problems: Problem[] };

const failure = (message: string, line?: number): ReadResult => ({
  ok: false,
  problems: [fileProblem(message, line)],
});

export function fileProblem(message: string, line?: number): Problem {
  return {
    rule: 'T1',
    severity: 'error',
    path: [],
    label: '',
    message,
    ...(line === undefined ? {} : { line }),
  };
}

/** `keys`: the fields that the file may have, by which a second head is known. */
export function readMdx(path: string, keys: readonly string[] = []): ReadResult {
  const text = readText(path, keys);
  if (typeof text !== 'string') return text;
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match === null)
    return failure(
      'Tệp thiếu phần đầu bài. Dòng đầu tiên phải là ---, rồi các trường, rồi một dòng --- nữa, sau đó mới đến nội dung.',
      1,
    );
  const front = match[1] ?? '';
  const body = text.slice(match[0].length);
  return parseYaml(front, 1, body, match[0].split('\n').length);
}

export function readYaml(path: string, keys: readonly string[] = []): ReadResult {
  const text = readText(path, keys);
  return typeof text === 'string' ? parseYaml(text, 0, '', 1) : text;
}

function readText(path: string, keys: readonly string[]): string | ReadResult {
  const { size } = statSync(path);
  if (size === 0) return failure('Tệp rỗng. Hãy viết nội dung hoặc xóa tệp.');
  if (size > maxBytes) return failure('Tệp dài quá 1 MB chữ. Hãy tách bài, hoặc bỏ dữ liệu dán nhầm.');
  const bytes = readFileSync(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return failure('Tệp lưu bằng mã UTF-16. Hãy lưu lại bằng mã UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    const leftover = findLeftovers(text, keys);
    return leftover === undefined ? text : failure(leftover.message, leftover.line);
  } catch {
    return failure('Tệp không phải mã UTF-8 nên chữ có dấu sẽ hỏng. Hãy lưu lại bằng mã UTF-8.');
  }
}

function parseYaml(text: string, linesBefore: number, body: string, bodyLine: number): ReadResult {
  if (text.length > maxFrontMatter) return failure('Phần đầu bài quá dài. Hãy chuyển đoạn văn xuống phần nội dung.');
  if (isTooDeep(text)) return failure('Phần đầu bài có quá nhiều tầng lồng nhau. Hãy viết gọn lại theo một bài đã có.');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  // One sentence for each line: what else is wrong there follows from the first fault.
  const faults = new Map<number, Problem>();
  for (const fault of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(fault.pos[0]);
    const isTabbed = /^ *\t/.test(text.split('\n')[line - 1] ?? '');
    const message = isTabbed ? 'Dòng thụt vào bằng phím Tab. Hãy thụt bằng dấu cách.' : explainYaml(fault);
    if (!faults.has(line)) faults.set(line, fileProblem(message, line + linesBefore));
  }
  if (faults.size > 0) return { ok: false, problems: [...faults.values()] };
  const values = readValues(document);
  if (values === undefined)
    return failure(
      'Phần đầu bài dùng ký hiệu & hoặc * của YAML. Hãy đặt chữ ấy trong ngoặc đơn, hoặc chép lại giá trị.',
    );
  return {
    ok: true,
    source: {
      data: values.data,
      body,
      bodyLine,
      lineOf: (path) => lineOf(document, lines, path, linesBefore),
    },
  };
}

/** Depth at which the parser is far from the end of its stack, and no field of ours lies. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return new RegExp(`^ *(?:[-?] +){${maxDepth}}`, 'm').test(text);
}

/** Undefined when a value is an alias, which is never followed. */
function readValues(document: Document): { data: unknown } | undefined {
  try {
    return { data: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return undefined;
  }
}

function lineOf(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  linesBefore: number,
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + linesBefore;
  }
  return undefined;
}

function explainYaml({ code, message }: YAMLError): string {
  if (message.startsWith('Flow '))
    return "Có ngoặc [ hoặc { mở mà chưa đóng. Hãy đóng ngoặc, hoặc đặt cả giá trị trong ngoặc đơn '…'.";
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Một trường được ghi hai lần. Hãy giữ một dòng.';
    case 'BAD_INDENT':
      return 'Dòng thụt vào không thẳng hàng. Hãy thụt bằng số dấu cách như các dòng cùng cấp.';
    case 'MULTIPLE_DOCS':
      return 'Có dòng --- thừa ở giữa tệp. Hãy xóa dòng này.';
    case 'BAD_ALIAS':
      return 'Giá trị bắt đầu bằng ký hiệu & hoặc *. Hãy đặt giá trị trong ngoặc đơn.';
    case 'MISSING_CHAR':
    case 'BAD_SCALAR_START':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'IMPOSSIBLE':
    case 'UNEXPECTED_TOKEN':
      return "Dòng này chưa đúng khuôn “trường: giá trị”. Giá trị có dấu hai chấm, ngoặc hoặc ký hiệu lạ thì đặt cả trong ngoặc đơn '…'.";
    default:
      return 'Phần đầu bài chưa đúng khuôn “trường: giá trị”. Hãy so với một bài đã có.';
  }
}

/** The problem with the line of its field, where the file shows it. */
export function withLine(problem: Problem, source: SourceFile): Problem {
  if (problem.line !== undefined) return problem;
  const line = source.lineOf(problem.path);
  return line === undefined ? problem : { ...problem, line };
}
