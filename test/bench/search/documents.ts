/**
 * Reads documents from a folder to benchmark on. The file extension decides the format:
 *   .jsonl        one JSON object per line: {"title": "…", "body": "…"}
 *   .html         the first <h1> (else <title>) is the title; the text of <main> (else <body>) is the body
 *   .mdx, .md     YAML front matter with `title`, then the body
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { readPage } from '../../../src/search/build/page-text.ts';

export interface Doc {
  title: string;
  body: string;
}

const readers: Readonly<Record<string, (text: string) => Doc[]>> = {
  jsonl: (text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Doc),
  html: (text) => [fromHtml(text)],
  mdx: (text) => [fromMarkdown(text)],
  md: (text) => [fromMarkdown(text)],
};

export function readDocuments(folder: string): Doc[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const documents = files.flatMap((file) => {
    const read = readers[file.split('.').at(-1) ?? ''];
    return read === undefined ? [] : read(readFileSync(join(folder, file), 'utf8'));
  });
  const sound = documents.filter(({ title, body }) => title.trim() !== '' && body.trim() !== '');
  if (sound.length === 0) throw new Error(`No .jsonl, .html, .mdx or .md file with a title and a body in ${folder}.`);
  return sound;
}

/** Marks the main part for the index, then reads the page with the site's own reader. */
function fromHtml(html: string): Doc {
  const document = parseHtml(html);
  const main = findTag(document, 'main') ?? findTag(document, 'body');
  main?.attrs.push({ name: 'data-pagefind-body', value: '' });
  const page = readPage(serialize(document));
  const title = findTag(document, 'title')?.childNodes.map((node) => ('value' in node ? node.value : ''));
  return {
    title: [page?.title, title?.join('')].find((text) => text !== undefined && text !== '') ?? '',
    body: page?.text ?? '',
  };
}

function fromMarkdown(text: string): Doc {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const { title } = (parseYaml(front) ?? {}) as { title?: unknown };
  return { title: typeof title === 'string' ? title : '', body: body.replace(/<[^>]*>|\{[^}]*\}|[#*_`>]/g, ' ') };
}

function findTag(node: DefaultTreeAdapterTypes.Node, tag: string): DefaultTreeAdapterTypes.Element | undefined {
  if ('tagName' in node && node.tagName === tag) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findTag(child, tag);
    if (found !== undefined) return found;
  }
  return undefined;
}
