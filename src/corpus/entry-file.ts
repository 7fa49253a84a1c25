/** Reads and parses the file of one entry, and applies rules that need nothing but the entry itself. */
import { createHash } from 'node:crypto';
import { parseFields, type ParsedEntry } from '../domain/check.ts';
import { collections } from '../domain/collections.ts';
import type { Problem } from '../domain/problem.ts';
import { textsIn } from '../domain/rules/personal-data.ts';
import { toComparable } from '../text/names.ts';
import { findBody } from './body.ts';
import type { LocatedEntry } from './content-files.ts';
import { fileProblem, readMdx, readYaml, withLine, type ReadResult } from './source-file.ts';

/** The result of reading one file. It is plain data, so that it can be cached for the next run. */
export interface EntryReading {
  /** Problems of the file and its body. */
  problems: Problem[];
  /** The parsed entry, whose problems have line numbers; undefined when no fields can be read. */
  parsed?: ParsedEntry;
  /** Lines that are not valid YAML. Other problems on these lines are not reported, because they are consequences. */
  unreadLines: number[];
  /** Digest of fields and body; equal for files with the same content, empty if the file cannot be read. */
  digest: string;
  /** Texts of the fields, and the body without its markup, in the form of `toComparable`, as UTF-8. */
  comparable?: Buffer;
}

/** `file` is the path from the project root. */
export function readEntryFile(item: LocatedEntry, file: string): EntryReading {
  const { collection, id } = item;
  const result = readFile(item);
  const problems = result.ok ? [] : [...result.problems];
  const unreadLines = problems.flatMap(({ line }) => line ?? []);
  if (result.source === undefined) return { problems, unreadLines, digest: '' };
  const { data, body, bodyLine, written } = result.source;
  const digest = createHash('sha256')
    .update(JSON.stringify([data, body.trim()]))
    .digest('base64');
  const found =
    collections[collection].form === 'yaml'
      ? { problems: [] }
      : findBody(body, { firstLine: bodyLine, collection, id });
  problems.push(...found.problems);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    if (result.ok)
      problems.push(fileProblem('Chưa có trường nào theo khuôn “trường: giá trị”. Hãy điền theo một bài đã có.', 1));
    return { problems, unreadLines, digest };
  }
  const parsed = parseFields({
    collection,
    id,
    file,
    data: data as Record<string, unknown>,
    written,
    ...(found.facts !== undefined && { body: found.facts }),
  });
  const { source } = result;
  const placed = (list: readonly Problem[]) => list.map((problem) => withLine(problem, source));
  return {
    problems,
    unreadLines,
    digest,
    parsed: { ...parsed, problems: placed(parsed.problems), findings: placed(parsed.findings) },
    comparable: comparableText(parsed.entry.values, body),
  };
}

function comparableText(values: object, body: string): Buffer {
  const fields = textsIn(values, [], new Set()).map(({ text }) => text);
  const plainBody = body.replace(/[*_~`\\]|<\/?\w[^>]*>/g, '');
  return Buffer.from(toComparable([...fields, plainBody].join('\n\n')));
}

/**
 * Adds line numbers to problems, and drops problems on unread lines. The file is read again, but only if a line number
 * is missing.
 */
export function addLineNumbers(
  problems: readonly Problem[],
  item: LocatedEntry,
  unreadLines: readonly number[],
): Problem[] {
  let result: ReadResult | undefined;
  const placed = problems.map((problem) => {
    if (problem.line !== undefined) return problem;
    result ??= readFile(item);
    return result.source === undefined ? problem : withLine(problem, result.source);
  });
  return placed.filter(({ line }) => line === undefined || !unreadLines.includes(line));
}

function readFile({ collection, path }: LocatedEntry): ReadResult {
  const { fields, form } = collections[collection];
  return (form === 'yaml' ? readYaml : readMdx)(path, Object.keys(fields));
}
