/** Reads and writes the YAML of a file. */
import { parseDocument, type Document, type ToStringOptions } from 'yaml';
import type * as z from 'zod';
import { findSigns } from '../../../src/corpus/yaml-signs.ts';
import { patch } from './patch.ts';
import { isSame, toFileValue } from './to-file-value.ts';

/**
 * Key under which an entry's values carry the YAML from which they were read. Saving then changes only lines whose
 * values have changed. No field has this name, and checks of the values ignore it.
 */
export const sourceKey = '#';

type Values = Readonly<Record<string, unknown>>;

const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  flowCollectionPadding: false,
};

/** True for an entry whose YAML cannot be read: its fields are empty, and saving leaves the YAML as it is. */
export function isUnreadable(values: Values): boolean {
  const source = values[sourceKey];
  return typeof source === 'string' && parse(source) === undefined;
}

export function readYaml(source: string): unknown {
  return parse(source)?.value;
}

/** `value` comes from the form. The text ends with a line break. */
export function writeYaml(value: unknown, schema: z.ZodType, source: string | undefined): string {
  const parsed = parse(source ?? '');
  if (parsed === undefined) return source ?? '';
  const { document } = parsed;
  const next = toFileValue(value, schema) ?? {};
  if (source !== undefined && isSame(toFileValue(parsed.value, schema), next)) return source;
  document.contents = patch(document, document.contents, next, schema);
  return document.toString(style);
}

/** Undefined when the YAML is broken, or has syntax that would lose typed text, such as an anchor (see `findSigns`). */
function parse(source: string): { document: Document; value: unknown } | undefined {
  const document: Document = parseDocument(source, { prettyErrors: false });
  const isReadable = document.errors.length === 0 && findSigns(source).length === 0;
  return isReadable ? { document, value: document.toJS() } : undefined;
}
