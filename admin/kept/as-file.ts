/**
 * Writes an entry's values as the text of its file, so that two versions can be compared even where the form holds
 * equal values differently, such as an empty text and no text.
 */
import type { Map } from 'immutable';
import { mdxFormat, sourceKey, yamlFormat } from '../format/index.ts';
import { formOf } from '../validation/forms.ts';
import { asWritten } from '../validation/report.ts';

/** Values are immutable, so the text of each map is cached. */
const known = new WeakMap<object, string>();

export function asFile(collection: string, slug: string, values: Map<string, unknown>): string {
  const text = known.get(values) ?? write(collection, slug, values);
  known.set(values, text);
  return text;
}

function write(collection: string, slug: string, values: Map<string, unknown>): string {
  const form = formOf(collection, slug.replace(/\/index$/, ''));
  const written = asWritten(collection, form, values.delete(sourceKey).toJS());
  return (form.hasBody ? mdxFormat : yamlFormat).toFile(written, Object.keys(written));
}
