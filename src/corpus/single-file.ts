/** Reads the files of `content/` that belong to no collection: settings, withdrawn paths and synonyms. */
import { existsSync } from 'node:fs';
import * as z from 'zod';
import { explainValue } from '../domain/explain.ts';
import type { Problem } from '../domain/problem.ts';
import type { singleFiles, SingleName } from '../domain/single-files.ts';
import { withoutConsequences, fileProblem, readYaml, withLine } from './source-file.ts';

export function readSingle<Schema extends (typeof singleFiles)[SingleName]['schema']>(
  path: string,
  schema: Schema,
  report: (path: string, problems: Problem[]) => void,
  check: (values: ReturnType<Schema['parse']>) => Problem[] = () => [],
): ReturnType<Schema['parse']> | undefined {
  if (!existsSync(path)) {
    report(path, [fileProblem('Thiếu tệp này. Hãy khôi phục từ bản trước.')]);
    return undefined;
  }
  const result = readYaml(path);
  if (!result.ok) report(path, result.problems);
  const { source } = result;
  if (source?.data === undefined) return undefined;
  const misfits = explainValue(schema, source.data, [], source.written);
  const values = schema.safeParse(source.data).data as ReturnType<Schema['parse']> | undefined;
  const checked = values ?? (soundItems(schema, source.data) as ReturnType<Schema['parse']> | undefined);
  const found = [...misfits, ...(checked === undefined ? [] : check(checked))];
  const problems = withoutConsequences(
    found.map((problem) => withLine(problem, source)),
    result,
  );
  report(path, problems);
  return !result.ok || problems.some(({ severity }) => severity === 'error') ? undefined : values;
}

/**
 * The valid items of a list, each at its original index, so that one invalid item does not hide problems of the others.
 * The array has holes in place of invalid items; `map` and `flatMap` skip them.
 */
function soundItems(schema: z.ZodType, data: unknown): unknown[] | undefined {
  if (!(schema instanceof z.ZodArray) || !Array.isArray(data)) return undefined;
  const items: unknown[] = [];
  for (const [index, item] of data.entries()) {
    const { success, data: value } = z.safeParse(schema.element, item);
    if (success) items[index] = value;
  }
  return items;
}
