/** Finds the entry that somebody means: by its address, its file or folder, or its id. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collections, folderNames, pathOf, type FolderName } from '../../domain/collections.ts';
import { Refusal } from '../../release/refusal.ts';

export interface FoundEntry {
  collection: FolderName;
  id: string;
  path: string;
  folder: string;
  file: string;
}

export function findEntry(contentDir: string, given: string): FoundEntry {
  const all = folderNames.flatMap((collection) => listEntries(contentDir, collection));
  const parts = partsOf(given);
  const found = all.filter((entry) => isMeant(entry, parts));
  const [only, ...others] = found;
  if (only === undefined) throw new Refusal(unknown(given, parts, all));
  if (others.length > 0)
    throw new Refusal(
      [
        `“${given}” là tên của ${found.length} mục. Hãy ghi cả đường dẫn:`,
        ...found.map(({ path }) => `- ${path}`),
      ].join('\n'),
    );
  return only;
}

function listEntries(contentDir: string, collection: FolderName): FoundEntry[] {
  const parent = join(contentDir, collections[collection].folder);
  const ids = existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true }).filter((item) => item.isDirectory())
    : [];
  return ids.map(({ name: id }) => {
    const folder = join(parent, id);
    return { collection, id, path: pathOf({ collection, id }), folder, file: join(folder, 'index.mdx') };
  });
}

/** The parts of a path; of a full URL, those after the host. */
function partsOf(given: string): string[] {
  const path = /^https?:/i.test(given) && URL.canParse(given) ? new URL(given).pathname : given.split(/[?#]/)[0];
  return (path ?? '').split(/[\\/]/).filter((part) => part !== '' && part !== '.');
}

/**
 * Whether the parts name the entry: by the id alone, or by the id directly after the folder or the section of its
 * collection.
 */
function isMeant({ collection, id }: FoundEntry, parts: readonly string[]): boolean {
  if (parts.length === 1) return parts[0] === id;
  const sections = [collections[collection].folder, collections[collection].path.slice(1, -1)];
  return parts.some((part, index) => part === id && sections.includes(parts[index - 1] ?? ''));
}

const most = 3;

function unknown(given: string, parts: readonly string[], all: readonly FoundEntry[]): string {
  const wanted = new Set(parts.flatMap((part) => part.split('-')));
  const common = (id: string) => id.split('-').filter((word) => wanted.has(word)).length;
  const near = all
    .map((entry) => ({ path: entry.path, score: common(entry.id) / entry.id.split('-').length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
  return [
    `Không có bài nào ở “${given}”. Hãy chép địa chỉ của bài từ thanh địa chỉ của trình duyệt.`,
    ...(near.length === 0 ? [] : ['Gần giống nhất:', ...near.map(({ path }) => `- ${path}`)]),
  ].join('\n');
}
