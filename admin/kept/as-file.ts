/** An entry's values as the text of a file: two that say the same are one text, however their forms came to hold it. */
import type { Map } from 'immutable';
import { mdxFormat, sourceKey, yamlFormat } from '../format/index.ts';
import { formOf } from '../validation/forms.ts';
import { asWritten } from '../validation/report.ts';

/** Values never change: a change makes others. */
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
