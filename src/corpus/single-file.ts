/** The files that are no collection: settings, withdrawn paths and words of one meaning. */
import { existsSync } from 'node:fs';
import { explainValue } from '../domain/explain.ts';
import type { Problem } from '../domain/problem.ts';
import type { settingsSchema } from '../domain/settings.ts';
import type { synonymsSchema } from '../domain/synonyms.ts';
import type { withdrawalsSchema } from '../domain/withdrawal.ts';
import { fileProblem, readYaml, withLine } from './source-file.ts';

export function readSingle<Schema extends typeof settingsSchema | typeof synonymsSchema | typeof withdrawalsSchema>(
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
  if (!result.ok) {
    report(path, result.problems);
    return undefined;
  }
  const { source } = result;
  const misfits = explainValue(schema, source.data);
  const values = misfits.length > 0 ? undefined : (schema.parse(source.data) as ReturnType<Schema['parse']>);
  const problems = values === undefined ? misfits : check(values);
  report(
    path,
    problems.map((problem) => withLine(problem, source)),
  );
  return problems.length > 0 ? undefined : values;
}
