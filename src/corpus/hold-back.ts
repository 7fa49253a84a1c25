/**
 * Holds back entries until they are mended: a release leaves out an entry that breaks a rule, so that everything else
 * can be published. `npm run build` and `npm run content:check` fail at such an entry instead.
 */
import { dirname } from 'node:path';
import { collections } from '../domain/collections.ts';
import { collectionNames, type CollectionName } from '../domain/fields.ts';
import type { FileReport, LoadedCorpus } from './loaded.ts';

export function holdBack(corpus: LoadedCorpus, held: readonly string[]): LoadedCorpus {
  if (held.length === 0) return corpus;
  const isHeldBack = (file: string) => held.some((each) => belongsTo(file, each));
  return {
    ...corpus,
    entries: corpus.entries.filter(({ file }) => !held.includes(file)),
    reports: corpus.reports.filter(({ file }) => !isHeldBack(file)),
  };
}

/** True if `file` is the file of the entry, or lies in the folder of the entry. */
const belongsTo = (file: string, entry: string): boolean =>
  file === entry || (entry.endsWith('/index.mdx') && file.startsWith(`${dirname(entry)}/`));

/** Collections whose entries can be held back. Without movements or units, no page would be right. */
const holdable: readonly CollectionName[] = ['exemplars', 'stories', 'events', 'documents'];

export const isHoldable = (collection: CollectionName): boolean => holdable.includes(collection);

/** The entry that a file of the content belongs to, if it can be held back. Paths are from the project root. */
export function holdableEntry(file: string, contentDir: string): { file: string; page: string } | undefined {
  if (!file.startsWith(`${contentDir}/`)) return undefined;
  const [folder = '', name = '', ...rest] = file.slice(contentDir.length + 1).split('/');
  const collection = collectionNames.find((each) => collections[each].folder === folder);
  if (collection === undefined || !isHoldable(collection)) return undefined;
  const { form, path } = collections[collection];
  const id = name.replace(/\.[^.]*$/, '');
  if (form === 'folder')
    return rest.length === 0
      ? undefined
      : { file: `${contentDir}/${folder}/${name}/index.mdx`, page: `${path}${name}/` };
  return rest.length > 0 ? undefined : { file: `${contentDir}/${folder}/${id}.${form}`, page: `${path}${id}/` };
}

/**
 * The entry whose page is at this path of the output or above it; undefined if there is none that can be held back.
 */
export function holdableEntryAt(path: string, contentDir: string): { file: string; page: string } | undefined {
  const [, section = '', id = ''] = `/${path}`.split('/');
  const collection = holdable.find(
    (each) => collections[each].path === `/${section}/` && collections[each].form === 'folder',
  );
  if (collection === undefined || !path.startsWith(`${section}/${id}/`)) return undefined;
  return { file: `${contentDir}/${collections[collection].folder}/${id}/index.mdx`, page: `/${section}/${id}/` };
}

export const hasError = ({ problems }: FileReport): boolean => problems.some(({ severity }) => severity === 'error');
