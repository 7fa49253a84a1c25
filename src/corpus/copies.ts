/** Entries that say the same to the letter: a folder copied and forgotten would be shown, and counted, twice. */
import type { Problem } from '../domain/problem.ts';
import { fileProblem, type SourceFile } from './source-file.ts';

interface ReadFile {
  /** Path from the project root. */
  path: string;
  content: SourceFile;
}

export function findCopies(files: readonly ReadFile[]): { file: string; problem: Problem }[] {
  const firstWith = new Map<string, string>();
  return files.flatMap(({ path: file, content: { data, body } }) => {
    const said = JSON.stringify([data, body.trim()]);
    const first = firstWith.get(said);
    if (first === undefined) {
      firstWith.set(said, file);
      return [];
    }
    const problem: Problem = {
      ...fileProblem(`Giống hệt ${first}, nên trên trang sẽ có hai lần. Hãy xóa một bản, hoặc sửa bản này.`),
      severity: 'warning',
    };
    return [{ file, problem }];
  });
}
