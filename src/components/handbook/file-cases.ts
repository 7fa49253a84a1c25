/** The checker's messages about files that it cannot read and about photos that it cannot use. */
import { join } from 'node:path';
import { loadCorpus } from '../../corpus/corpus.ts';
import { checkPhotoFiles } from '../../corpus/photo-files.ts';
import { readMdx } from '../../corpus/source-file.ts';
import { toProblem } from '../../domain/check.ts';
import { collections } from '../../domain/collections.ts';
import type { Problem } from '../../domain/problem.ts';
import { environment } from '../../environment.ts';

const folder = join(environment.root, 'src/components/handbook');
const broken = join(folder, 'broken-files');

export async function unreadableFiles(): Promise<Problem[]> {
  const { reports } = await loadCorpus({ root: broken, contentDir: broken, today: environment.today });
  const misplaced = reports.filter(({ file }) => file === 'dien-hinh/bai-viet.txt').flatMap(({ problems }) => problems);
  const unread = ['no-front-matter.txt', 'tab.txt', 'key-twice.txt', 'colon.txt'].flatMap((file) => {
    const result = readMdx(join(broken, file));
    return result.ok ? [] : result.problems.slice(0, 1);
  });
  return [...misplaced, ...unread];
}

/** The messages about a missing photo and about the handbook's own picture, which is too small for an entry. */
export async function unusablePhotos(): Promise<Problem[]> {
  const photos = [{ src: './anh-1.jpg' }, { src: './vi-du.jpg' }];
  const findings = await checkPhotoFiles({ folder, photos, sample: false });
  return findings.map((finding) => toProblem('A1', collections.exemplars.fields, finding));
}
