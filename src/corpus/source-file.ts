/** Reads one content file and splits it into front matter and body. Each kind of fault has its own message. */
import { readFileSync, statSync } from 'node:fs';
import { isNode, isScalar, Scalar, type Document } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { splitFrontMatter } from '../text/front-matter.ts';
import { findLeftovers } from './leftovers.ts';
import { isTransientError } from './read-with-retry.ts';
import { readFields } from './yaml-faults.ts';

const maxBytes = 1_000_000;
const maxFrontMatter = 100_000;
const maxDepth = 50;
const tooLong = 'Tệp dài quá 1 MB chữ. Hãy tách bài, hoặc bỏ dữ liệu dán nhầm.';

export interface SourceFile {
  data: unknown;
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** The text of a value as the file writes it, without surrounding quotation marks. */
  written: (path: readonly PropertyKey[]) => string | undefined;
}

export type ReadResult =
  | { ok: true; source: SourceFile }
  /** `source` is the part that can be checked despite the problems: the fields after repair, or only the body. */
  | { ok: false; problems: Problem[]; source?: SourceFile };

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

/** `keys` are the fields that the file may have. They are used to recognise a front matter that was pasted twice. */
export function readMdx(path: string, keys: readonly string[] = []): ReadResult {
  const text = readText(path, keys);
  return typeof text === 'string' ? parseMdx(text) : text;
}

export function parseMdx(text: string): ReadResult {
  const split = splitFrontMatter(text);
  if (split === undefined)
    return failure(
      'Tệp thiếu phần đầu bài. Dòng đầu tiên phải là ---, rồi các trường, rồi một dòng --- nữa, sau đó mới đến nội dung.',
      1,
    );
  return parseYaml(split.front, 1, split.body, split.head.split('\n').length);
}

export function readYaml(path: string, keys: readonly string[] = []): ReadResult {
  const text = readText(path, keys);
  return typeof text === 'string' ? parseYaml(text, 0, '', 1) : text;
}

function readText(path: string, keys: readonly string[]): string | ReadResult {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return failure(bytes);
  const { length: size } = bytes;
  if (size === 0) return failure('Tệp rỗng. Hãy viết nội dung hoặc xóa tệp.');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return failure('Tệp lưu bằng mã UTF-16. Hãy lưu lại bằng mã UTF-8.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
    const leftover = findLeftovers(text, keys);
    return leftover === undefined ? text : failure(leftover.message, leftover.line);
  } catch {
    return failure('Tệp không phải mã UTF-8 nên chữ có dấu sẽ hỏng. Hãy lưu lại bằng mã UTF-8.');
  }
}

/**
 * The bytes of the file, or a message when it cannot be read: no permission, a folder, or a file that is too large.
 * Throws when the file has vanished or is locked (`isTransientError`).
 */
function readBytes(path: string): Uint8Array | string {
  try {
    if (!statSync(path).isFile()) return 'Đây là thư mục, không phải tệp. Hãy đổi tên thư mục này.';
    return statSync(path).size > maxBytes ? tooLong : readFileSync(path);
  } catch (error) {
    if (isTransientError(error)) throw error;
    const { code = 'lỗi đọc' } = error as NodeJS.ErrnoException;
    return `Không mở được tệp này (${code}). Hãy kiểm tra quyền đọc tệp, hoặc chép lại tệp.`;
  }
}

function parseYaml(text: string, linesBefore: number, body: string, bodyLine: number): ReadResult {
  if (text.length > maxFrontMatter) return failure('Phần đầu bài quá dài. Hãy chuyển đoạn văn xuống phần nội dung.');
  if (isTooDeep(text)) return failure('Phần đầu bài có quá nhiều tầng lồng nhau. Hãy viết gọn lại theo một bài đã có.');
  const { faults, document, text: mended, lines } = readFields(text, linesBefore);
  const source: SourceFile = {
    data: document?.toJS({ maxAliasCount: 0 }),
    body,
    bodyLine,
    lineOf: (path) => document && lineOf(document, path, (offset) => lines.linePos(offset).line + linesBefore),
    written: (path) => document && writtenAt(document, path, mended),
  };
  if (faults.length === 0) return { ok: true, source };
  return { ok: false, problems: faults.map(({ line, message }) => fileProblem(message, line)), source };
}

/**
 * Whether brackets or lists are nested too deeply. The limit is above the depth of any field, and low enough that the
 * YAML parser cannot exhaust the stack.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return new RegExp(`^ *(?:[-?] +){${maxDepth}}`, 'm').test(text);
}

function lineOf(
  document: Document,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return undefined;
}

function writtenAt(document: Document, path: readonly PropertyKey[], text: string): string | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isNode(node)) return undefined;
  if (isScalar(node))
    return node.type === Scalar.PLAIN
      ? (node.source ?? '')
      : typeof node.value === 'string'
        ? node.value
        : (node.source ?? '');
  const [start = 0, end = 0] = node.range ?? [];
  return text.slice(start, end).trim();
}

/** Drops problems on lines that are not valid YAML, because they are consequences. */
export function withoutConsequences(problems: readonly Problem[], result: ReadResult): Problem[] {
  const faulty = new Set(result.ok ? [] : result.problems.map(({ line }) => line));
  return problems.filter(({ line }) => line === undefined || !faulty.has(line));
}

/**
 * Adds the line of the field to a problem; in a body, the line of the text that the message quotes. Unchanged when the
 * line cannot be found.
 */
export function withLine(problem: Problem, source: SourceFile): Problem {
  if (problem.line !== undefined) return problem;
  const line = problem.path[0] === 'body' ? lineInBody(problem.message, source) : source.lineOf(problem.path);
  return line === undefined ? problem : { ...problem, line };
}

function lineInBody(message: string, { body, bodyLine }: SourceFile): number | undefined {
  const [, quoted = ''] = /“([^”]+)”/.exec(message) ?? [];
  const index = quoted === '' ? -1 : body.split('\n').findIndex((line) => line.includes(quoted));
  return index === -1 ? undefined : bodyLine + index;
}
