/**
 * Finds the place in `content/` from which a text of the site comes, so that a message can name the file and the field.
 */
import { join } from 'node:path';
import { findBody } from '../../corpus/body.ts';
import type { LoadedCorpus } from '../../corpus/loaded.ts';
import { readMdx } from '../../corpus/source-file.ts';
import { toProblem } from '../../domain/check.ts';
import { collections, hasText, type Entry } from '../../domain/collections.ts';
import { formatProblem } from '../../domain/problem.ts';
import { singlePathOf } from '../../domain/single-files.ts';
import { textsIn } from '../../domain/rules/personal-data.ts';

export interface SourceText {
  /** Path from the project root. */
  file: string;
  /** Name of the field in the form, with its key; in the settings and the synonyms, its key alone. */
  label: string;
  text: string;
  /** Whether the content check has already read this text in its context, and accepted it. */
  checked: boolean;
}

type Content = Pick<LoadedCorpus, 'entries' | 'settings' | 'synonyms'>;

export function listSources({ entries, settings, synonyms }: Content, root: string): SourceText[] {
  const ofSingle = (file: string, value: unknown) =>
    textsIn(value, [], new Set()).map(({ path, text }) => ({ file, label: path.join('.'), text, checked: false }));
  return [
    ...entries.flatMap((entry) => textsOf(entry, root)),
    ...ofSingle(singlePathOf('settings'), settings),
    ...ofSingle(singlePathOf('synonyms'), synonyms),
  ];
}

function textsOf(entry: Entry, root: string): SourceText[] {
  const { collection, file, values } = entry;
  const { fields } = collections[collection];
  const labelOf = (path: readonly PropertyKey[]) =>
    formatProblem(toProblem('R10', fields, { path, message: '' })).replace(/:\s*$/, '');
  const read = new Set(textsIn(values).map(({ path }) => path.join('.')));
  const ofFields = textsIn(values, [], new Set()).map(({ path, text }) => ({
    file,
    label: labelOf(path),
    text,
    checked: read.has(path.join('.')),
  }));
  const body = hasText(entry) ? bodyOf(entry, root) : undefined;
  return body === undefined ? ofFields : [...ofFields, { file, label: labelOf(['body']), text: body, checked: true }];
}

function bodyOf({ collection, id, file }: Entry, root: string): string | undefined {
  const result = readMdx(join(root, file));
  if (!result.ok) return undefined;
  const { body, bodyLine } = result.source;
  return findBody(body, { firstLine: bodyLine, collection, id }).facts?.text;
}

/**
 * The text of the content that contains the match; undefined if no editor wrote it. Returns `checked` if the content
 * check has accepted every such text: where a page shows only `225 123 456`, the content may say `225 123 456 đồng`.
 */
export function findSource(match: string, sources: readonly SourceText[]): SourceText | 'checked' | undefined {
  const wanted = squeeze(match);
  const holding = sources.filter(({ text }) => squeeze(text).includes(wanted));
  return holding.find(({ checked }) => !checked) ?? (holding.length > 0 ? 'checked' : undefined);
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
