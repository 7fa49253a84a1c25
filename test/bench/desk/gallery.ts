/**
 * A gallery with a thousand exemplars, for our editors' pages and for stock Decap. Both use the same content server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toAdminContent } from '../../../admin/config/admin-content.ts';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { openEditorsDesk, type EditorsDesk } from '../../support/editors-desk.ts';
import { buildSite } from '../../support/site.ts';
import { writeContent } from '../scale/content.ts';
import { addStock } from './stock.ts';

/** Number of exemplars and stories. Two thirds of those in `content/` are exemplars, so about 1,000 of these are. */
const count = 1500;
/** The entry whose body is replaced by a long one. */
export const longEntry = '2022-vong-phan-quang-cho-dan-bo-ven-quoc-lo';
const wordsOfLongBody = 1500;
const today = '2026-11-30';
const siteUrl = 'https://gallery.example';

export interface Gallery extends EditorsDesk {
  /** Address of stock Decap. */
  stockUrl: string;
}

/**
 * Writes the large content and serves it to the editors' pages. The site around them is built from the repository's own
 * content; only its `content.json`, which the form reads, is made from the large content.
 */
export async function openGallery(folder: string): Promise<Gallery> {
  process.env.TEST_FOLDER = folder;
  const root = resolve(folder);
  const contentDir = join(root, 'content');
  writeContent({ from: 'content', into: contentDir, count });
  lengthen(join(contentDir, 'dien-hinh', longEntry, 'index.mdx'));
  const { dir, base } = await buildSite({ name: 'gallery', env: { BUILD_DATE: today, SITE_URL: siteUrl } });
  const { entries } = await loadCorpus({ root, contentDir, today });
  const known = toAdminContent(entries, { today, production: false });
  writeFileSync(join(dir, 'admin/content.json'), JSON.stringify(known));
  addStock(join(dir, 'stock'));
  const desk = await openEditorsDesk({ site: { dir, base }, contentDir });
  return { ...desk, stockUrl: desk.url.replace(/admin\/$/, 'stock/') };
}

/** Repeats the paragraphs of the body until it has enough words. */
function lengthen(file: string): void {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n---\n', 4) + 5;
  const paragraphs = text.slice(end).trim().split('\n\n');
  const wordsIn = (paragraph: string) => paragraph.split(/\s+/).length;
  const body: string[] = [];
  let words = 0;
  while (words < wordsOfLongBody) {
    const next = paragraphs[body.length % paragraphs.length] ?? '';
    body.push(next);
    words += wordsIn(next);
  }
  writeFileSync(file, `${text.slice(0, end)}\n${body.join('\n\n')}\n`);
}
