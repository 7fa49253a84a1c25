/** An entry's values as the text of a file: two that say the same are one text, however their forms came to hold it. */
import type { Map } from 'immutable';
import { mdxFormat, sourceKey, yamlFormat } from '../format/index.ts';
import { formOf } from '../validation/forms.ts';
import { asWritten } from '../validation/report.ts';

export function asFile(collection: string, slug: string, values: Map<string, unknown>): string {
  const form = formOf(collection, slug.replace(/\/index$/, ''));
  const written = asWritten(collection, form, values.delete(sourceKey).toJS());
  return (form.hasBody ? mdxFormat : yamlFormat).toFile(written, Object.keys(written));
}
