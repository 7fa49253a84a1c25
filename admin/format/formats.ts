/** The file formats for Decap's `registerCustomFormat`. */
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { listKey } from './list-key.ts';
import { toMdx } from './mdx/body.ts';
import { readYaml, sourceKey, writeYaml } from './yaml/front-matter.ts';
import { findListSchema, findSchema } from './yaml/schemas.ts';

type Values = Record<string, unknown>;

export interface Format {
  fromFile(text: string): Values;
  /** `names` are the fields of the form, in order. */
  toFile(values: Values, names?: readonly string[]): string;
}

export const mdxFormat: Format = {
  fromFile(text) {
    const whole = normalize(text);
    const { front, body: rest } = splitFrontMatter(whole) ?? { front: '', body: whole };
    const body = rest.replace(/^\n+|\s+$/g, '');
    return { ...toValues(front === '' ? '' : `${front}\n`), ...(body !== '' && { body }) };
  },
  toFile({ body, ...values }, names = []) {
    const front = toYaml('mdx', values, names);
    const mdx = typeof body === 'string' ? toMdx(body) : '';
    return `---\n${front}---\n${mdx === '' ? '' : `\n${mdx}\n`}`;
  },
};

export const yamlFormat: Format = {
  fromFile: (text) => toValues(normalize(text)),
  toFile: (values, names = []) => toYaml('yaml', values, names),
};

function toValues(source: string): Values {
  const value = readYaml(source);
  if (Array.isArray(value)) return { [listKey]: value, [sourceKey]: source };
  return { ...(value as object), [sourceKey]: source };
}

function toYaml(form: 'mdx' | 'yaml', { [sourceKey]: kept, ...values }: Values, names: readonly string[]): string {
  const source = typeof kept === 'string' ? kept : undefined;
  const list = values[listKey];
  if (Array.isArray(list) && Object.keys(values).length === 1) return writeYaml(list, findListSchema(list), source);
  return writeYaml(values, findSchema(form, [...names, ...Object.keys(values)]), source);
}

function normalize(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
