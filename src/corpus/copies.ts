/** Finds entries with identical content. A copied folder that was forgotten would be published and counted twice. */
import type { Problem } from '../domain/problem.ts';
import { fileProblem } from './source-file.ts';

interface ReadFile {
  /** Path from the project root. */
  path: string;
  /** Digest of the content; equal for entries with the same fields and body. */
  digest: string;
}

export function findCopies(files: readonly ReadFile[]): { file: string; problem: Problem }[] {
  const firstWith = new Map<string, string>();
  return files.flatMap(({ path: file, digest }) => {
    const first = firstWith.get(digest);
    if (first === undefined) {
      firstWith.set(digest, file);
      return [];
    }
    const problem: Problem = {
      ...fileProblem(`Giống hệt ${first}, nên trên trang sẽ có hai lần. Hãy xóa một bản, hoặc sửa bản này.`),
      severity: 'warning',
    };
    return [{ file, problem }];
  });
}
