/** A valid entry stays the same when it is opened in the form and saved. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedConfig } from '../../admin/config/decap-config.ts';
import { mdxFormat, sourceKey, yamlFormat } from '../../admin/format/index.ts';
import { readForm } from '../../admin/validation/read-form.ts';
import { formOf } from '../../admin/validation/forms.ts';
import { collections } from '../../src/domain/collections.ts';
import { collectionNames } from '../../src/domain/fields.ts';

const roots = ['content', 'test/fixtures/content'];

function listFiles(root: string): { path: string; collection: string; id: string }[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => /\.(mdx|yaml)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name));
  return files.map((path) => {
    const [folder = '', name = ''] = path.slice(root.length + 1).split('/');
    const collection = collectionNames.find((candidate) => collections[candidate].folder === folder);
    return {
      path,
      collection: collection ?? 'settings',
      id: (collection === undefined ? folder : name).replace(/\.\w+$/, ''),
    };
  });
}

describe.each(roots)('every entry of %s', (root) => {
  const files = listFiles(root);
  const fieldsOf = (collection: string, id: string) => {
    const { fields, files: single } = fixedConfig.collections.find(({ name }) => name === collection) ?? {};
    return (fields ?? single?.find(({ name }) => name === id)?.fields ?? []).map(({ name }) => name);
  };

  test('is the same file after it was opened and saved', () => {
    const changed = files.filter(({ path, collection, id }) => {
      const text = readFileSync(path, 'utf8');
      const format = path.endsWith('.mdx') ? mdxFormat : yamlFormat;
      const values = format.fromFile(text);
      const data = readForm(formOf(collection, id).schema, values);
      return format.toFile(data, fieldsOf(collection, id)) !== text;
    });
    expect(files.length).toBeGreaterThan(50);
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('has values that the form leaves alone', () => {
    const changed = files.filter(({ path, collection, id }) => {
      const format = path.endsWith('.mdx') ? mdxFormat : yamlFormat;
      const { [sourceKey]: _, body: _body, ...values } = format.fromFile(readFileSync(path, 'utf8'));
      const { schema } = formOf(collection, id);
      const data = readForm(schema, values);
      return JSON.stringify(schema.parse(data)) !== JSON.stringify(schema.parse(values));
    });
    expect(changed.map(({ path }) => path)).toEqual([]);
  });
});
