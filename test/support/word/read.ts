/** Reads a Word file as the editors' pages do, with parse5 in place of the browser's parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parse } from 'yaml';
import type { HtmlNode } from '../../../admin/format/paste/html.ts';
import { prepareText, type PreparedText } from '../../../admin/word/prepared-text.ts';
import { proposeDrafts } from '../../../admin/word/propose.ts';
import type { ProposedDraft } from '../../../admin/word/to-draft.ts';
import type { Proposal, SiteFacts } from '../../../admin/word/proposal.ts';
import { readDocx, type ReadDocx } from '../../../admin/word/read-docx.ts';
import { toKnownMovement } from '../../../admin/word/site.ts';
import type { Movement } from '../../../src/domain/movement.ts';

function toDom(node: Tree.Node): HtmlNode {
  const attributes = 'attrs' in node ? node.attrs : [];
  const kinds: Readonly<Record<string, number>> = { '#text': 3, '#comment': 8, '#document-fragment': 11 };
  return {
    nodeType: kinds[node.nodeName] ?? 1,
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(toDom) : [],
    getAttribute: (name) => attributes.find((attribute) => attribute.name === name)?.value ?? null,
  };
}

export const textOfHtml = (html: string, encodings?: readonly string[]): PreparedText =>
  prepareText(toDom(parseFragment(html)), encodings);

export interface ReadFile {
  fault?: string;
  read?: ReadDocx;
  text?: PreparedText;
  drafts: readonly ProposedDraft[];
}

export async function readWordFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  site: SiteFacts,
): Promise<ReadFile> {
  const read = await readDocx(name, bytes);
  if ('fault' in read) return { fault: read.fault, drafts: [] };
  const text = textOfHtml(read.html, read.encodings);
  return { read, text, drafts: proposeDrafts(text, site) };
}

/** The first draft for this text; with a field's name, the first proposal of that draft for the field. */
export function proposedFor(html: string, site: SiteFacts): ProposedDraft | undefined;
export function proposedFor(html: string, site: SiteFacts, field: string): Proposal | undefined;
export function proposedFor(html: string, site: SiteFacts, field?: string): ProposedDraft | Proposal | undefined {
  const [draft] = proposeDrafts(textOfHtml(html), site);
  return field === undefined ? draft : draft?.proposals.find((proposal) => proposal.field === field);
}

/**
 * The units and movements of the real content, without articles, so that the samples have no influence on proposals.
 */
export function factsOfContent(today = '2026-11-30'): SiteFacts {
  const all = (folder: string) =>
    readdirSync(join('content', folder)).map((file) => ({
      id: file.replace('.yaml', ''),
      ...(parse(readFileSync(join('content', folder, file), 'utf8')) as Record<string, unknown>),
    }));
  return {
    today,
    units: all('don-vi') as unknown as SiteFacts['units'],
    movements: all('phong-trao').map((each) => toKnownMovement(each.id, each as unknown as Movement)),
    articles: [],
    synonyms: (parse(readFileSync('content/tu-khoa.yaml', 'utf8')) as { words: string[] }[]).map(({ words }) => words),
  };
}
