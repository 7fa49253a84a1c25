/** The YAML of a file and the values of a form. */
import { parseDocument, type Document, type ToStringOptions } from 'yaml';
import type * as z from 'zod';
import { findSigns } from '../../../src/corpus/yaml-signs.ts';
import { patch } from './patch.ts';
import { isSame, settle } from './settle.ts';

/**
 * The YAML that an entry was read from travels with its values under this key, which is no field's:
 * saving then changes no line that holds what it held. Checks of an entry's values leave it out.
 */
export const sourceKey = '#';

type Values = Readonly<Record<string, unknown>>;

const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  flowCollectionPadding: false,
};

/** An entry whose file is no readable YAML: its fields are empty and saving leaves the file as it is. */
export function isUnreadable(values: Values): boolean {
  const source = values[sourceKey];
  return typeof source === 'string' && parse(source) === undefined;
}

export function readYaml(source: string): unknown {
  return parse(source)?.value;
}

/** `value` as it comes from a form; ends with a line break. */
export function writeYaml(value: unknown, schema: z.ZodType, source: string | undefined): string {
  const parsed = parse(source ?? '');
  if (parsed === undefined) return source ?? '';
  const { document } = parsed;
  const next = settle(value, schema) ?? {};
  if (source !== undefined && isSame(settle(parsed.value, schema), next)) return source;
  document.contents = patch(document, document.contents, next, schema);
  return document.toString(style);
}

/** Undefined for broken YAML, and for signs behind which text is lost. */
function parse(source: string): { document: Document; value: unknown } | undefined {
  const document: Document = parseDocument(source, { prettyErrors: false });
  const isReadable = document.errors.length === 0 && findSigns(source).length === 0;
  return isReadable ? { document, value: document.toJS() } : undefined;
}
