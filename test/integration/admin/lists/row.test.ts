/** Lists read their columns from the text of the files, not by the form's parser. Both must see the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mdxFormat, yamlFormat } from '../../../../admin/format/index.ts';
import { countedFields, readRow, rowFields } from '../../../../admin/lists/row.ts';

const files = ['content', 'test/fixtures/content'].flatMap((root) =>
  ['dien-hinh', 'viec-tot', 'su-kien', 'trang', 'phong-trao', 'don-vi', 'van-ban'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|yaml)$/.test(name))
      .map((name) => join(root, folder, name)),
  ),
);

/** What a list takes of the values that the form reads. */
const columnsOf = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (countedFields.has(key)) return [[key, true]];
      return rowFields.has(key) ? [[key, value]] : [];
    }),
  );

test('every file of the content gives a list the values that it gives the form', () => {
  expect(files.length).toBeGreaterThan(150);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const isWhole = file.endsWith('.yaml');
    const values = (isWhole ? yamlFormat : mdxFormat).fromFile(text);
    expect(readRow(text, isWhole), file).toEqual(columnsOf(values));
  }
});
