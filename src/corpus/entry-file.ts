/** What the file of an entry says by itself: read, parsed field by field, and looked at by every rule that needs no other. */
import { createHash } from 'node:crypto';
import { parseFields, type ParsedEntry } from '../domain/check.ts';
import { collections } from '../domain/collections.ts';
import type { Problem } from '../domain/problem.ts';
import { findBody } from './body.ts';
import type { LocatedEntry } from './content-files.ts';
import { fileProblem, readMdx, readYaml, withLine, type ReadResult } from './source-file.ts';

/** Plain data: it is kept from one run to the next. */
export interface EntryReading {
  /** What is wrong with the file and its body. */
  problems: Problem[];
  /** Undefined when the file has no fields. Its problems have their lines. */
  parsed?: ParsedEntry;
  /** Lines that could not be read; what else is found on them follows from that. */
  unreadLines: number[];
  /** Equal for files that say the same to the letter. */
  digest: string;
}

/** `file`: its path from the project root. */
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
  };
}

/** The problems of an entry that was read, with the lines of its file, which is read again for them. */
export function placeProblems(
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
