/**
 * Measures Hugo and stock Pagefind on the same entries. Hugo makes a page for each entry, lists, and the pages of two
 * taxonomies.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';

export interface HugoCost {
  version: string;
  /** Seconds for the build by Hugo, and for the index by Pagefind. */
  hugo: number;
  pagefind: number;
}

const page = (main: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>${main}</main></body></html>`;
const cards =
  '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>';
const paged = cards.replace('.Pages', '(.Paginate .Pages).Pages');

/** Returns `undefined` if Hugo is not installed. */
export async function measureHugo(contentDir: string, folder: string): Promise<HugoCost | undefined> {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  rmSync(folder, { recursive: true, force: true });
  write(
    join(folder, 'config.toml'),
    'baseURL = "/"\npaginate = 12\n[taxonomies]\nunit = "unit"\nmovement = "movement"\n',
  );
  write(join(folder, 'layouts/_default/single.html'), page('{{ .Content }}'));
  for (const name of ['list', 'taxonomy', 'term']) write(join(folder, `layouts/_default/${name}.html`), page(paged));
  write(join(folder, 'layouts/index.html'), page(cards.replace('.Pages', '(first 12 .Site.RegularPages)')));
  for (const file of globSync('{dien-hinh,viec-tot}/*/index.mdx', { cwd: contentDir }))
    write(join(folder, 'content', `${dirname(file)}.md`), readFileSync(join(contentDir, file), 'utf8'));
  const hugo = seconds(() => {
    const built = spawnSync('hugo', ['--quiet'], { cwd: folder, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
  });
  const started = performance.now();
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind did not start.');
  await index.addDirectory({ path: resolve(folder, 'public') });
  await index.writeFiles({ outputPath: resolve(folder, 'public/pagefind') });
  await close();
  const [version = 'Hugo'] = /hugo v\S+/.exec(stdout) ?? [];
  return { version, hugo, pagefind: (performance.now() - started) / 1000 };
}

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
