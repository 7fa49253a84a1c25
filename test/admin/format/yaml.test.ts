/** Writing an entry's values as YAML. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isUnreadable, mdxFormat, sourceKey, yamlFormat } from '../../../admin/format/index.ts';
import type { Format } from '../../../admin/format/formats.ts';
import { readYaml } from '../../../admin/format/yaml/front-matter.ts';

interface Entry {
  file: string;
  format: Format;
  text: string;
  values: Record<string, unknown>;
}

const entries = globSync('content/**/*.{mdx,yaml}').map((file): Entry => {
  const format = file.endsWith('.mdx') ? mdxFormat : yamlFormat;
  const text = readFileSync(file, 'utf8');
  return { file, format, text, values: format.fromFile(text) };
});

test('saving what nobody edited writes the same bytes', () => {
  expect(entries.length).toBeGreaterThan(150);
  expect(entries.filter(({ format, text, values }) => format.toFile(values) !== text).map(({ file }) => file)).toEqual(
    [],
  );
});

test('an edited field changes its own line', () => {
  const wrong = entries.flatMap(({ file, format, values: { body: _, ...values } }) => {
    const before = format.toFile(values).split('\n');
    return Object.entries(values).flatMap(([key, value]) => {
      if (typeof value !== 'string' || value.includes('\n') || key === sourceKey) return [];
      const after = format.toFile({ ...values, [key]: `${value} x` }).split('\n');
      const changed = after.filter((line, index) => line !== before[index]);
      return after.length === before.length && changed.length === 1 ? [] : [`${file} ${key}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('written anew, every entry holds the same values', () => {
  const wrong = entries.filter(({ format, values }) => {
    const { [sourceKey]: _, ...own } = values;
    const { [sourceKey]: source, ...anew } = format.fromFile(format.toFile(own));
    const old = format.fromFile(format.toFile({ ...anew, [sourceKey]: values[sourceKey] }));
    return typeof source !== 'string' || old[sourceKey] !== values[sourceKey];
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

const story = {
  sample: false,
  body: 'Một đêm.',
  consent: {
    child: 'khong',
    scope: ['ten', 'anh'],
    withdrawnOn: '',
    date: new Date('2024-05-22T00:00:00Z'),
    ref: 'PDY-2024-012',
    basis: 'dong-y',
  },
  approval: { document: null, date: '2024-05-22', body: 'phong-noi-vu' },
  photos: [],
  people: [
    { name: 'Hồ Ngọc A (minh họa)', role: '', anonymous: false },
    { name: '', anonymous: true, role: 'nông dân' },
    {},
  ],
  source: { permission: false, url: '', name: '' },
  author: { kind: 'phong-vien', name: 'Mai B (minh họa)' },
  happenedOn: '2024-05',
  publishedOn: '2024-05-24',
  loa: 'Kính thưa bà con.\r\n\r\nHôm nay: một chuyện.',
  unit: 'xa-ninh-trung',
  summary: 'Sau đêm ấy: chín nhà lùi rào.',
  title: 'e\u0302\u0301ch “xanh” # 1',
  movement: '',
};

test('a new entry: keys as in the schema, nothing for what is empty, days and codes as they are written', () => {
  expect(mdxFormat.toFile(story)).toMatchInlineSnapshot(`
    "---
    title: 'ếch “xanh” # 1'
    summary: 'Sau đêm ấy: chín nhà lùi rào.'
    happenedOn: 2024-05
    unit: xa-ninh-trung
    people:
      - name: Hồ Ngọc A (minh họa)
      - anonymous: true
        role: nông dân
    author:
      name: Mai B (minh họa)
      kind: phong-vien
    approval:
      body: phong-noi-vu
      date: 2024-05-22
    consent:
      basis: dong-y
      ref: PDY-2024-012
      date: 2024-05-22
      scope: [ten, anh]
      child: khong
    publishedOn: 2024-05-24
    loa: |
      Kính thưa bà con.

      Hôm nay: một chuyện.
    ---

    Một đêm.
    "
  `);
});

test('data files', () => {
  expect(
    yamlFormat.toFile({
      code: '22528',
      kind: 'xa-phuong',
      succeededBy: [],
      name: 'Phường A',
      contact: { email: '' },
      validFrom: '2025-07-01',
    }),
  ).toBe("name: Phường A\nkind: xa-phuong\ncode: '22528'\nvalidFrom: 2025-07-01\n");
  const document = {
    title: 'Kế hoạch một',
    kind: 'ke-hoach',
    issuer: { unit: '', name: 'UBND thị xã' },
    number: '',
    items: [{ exemplar: 'a', story: '' }],
  };
  expect(yamlFormat.toFile(document)).toBe(
    'kind: ke-hoach\nnumber: null\ndate: null\ntitle: Kế hoạch một\nissuer:\n  name: UBND thị xã\nitems:\n  - exemplar: a\n',
  );
  expect(
    yamlFormat.toFile({ portalOrigins: [], cutOffDay: '20', siteName: 'Điển hình' }, ['siteName', 'cutOffDay']),
  ).toBe('siteName: Điển hình\ncutOffDay: 20\nportalOrigins: []\n');
});

describe('a file that is one list', () => {
  const text = '# Ghi chú đầu tệp.\n- words: [UBND, Ủy ban nhân dân] # nhớ\n- words: [HTX, Hợp tác xã]\n';

  test('keeps its comments and the lines that did not change', () => {
    const values = yamlFormat.fromFile(text);
    expect(values['items']).toEqual([{ words: ['UBND', 'Ủy ban nhân dân'] }, { words: ['HTX', 'Hợp tác xã'] }]);
    const items = [{ words: ['KDC', 'Khu dân cư'] }, { words: ['UBND', 'Ủy ban nhân dân'] }];
    expect(yamlFormat.toFile({ ...values, items })).toBe(
      '# Ghi chú đầu tệp.\n- words: [KDC, Khu dân cư]\n- words: [UBND, Ủy ban nhân dân] # nhớ\n',
    );
  });

  test('may begin', () => {
    expect(yamlFormat.toFile({ items: [{ on: '2025-09-15', path: '/dien-hinh/a/', reason: 'sai-sot' }] })).toBe(
      '- path: /dien-hinh/a/\n  on: 2025-09-15\n  reason: sai-sot\n',
    );
    expect(yamlFormat.toFile({ items: [] })).toBe('[]\n');
  });
});

test('what a person wrote by hand stays: quotes, order, comments, keys that no form has', () => {
  const text = '---\n# đầu\nsummary: "Một: hai"\ntitle: \'Ba\' # cuối\nla: {a: 1}\n---\n\nChữ.\n';
  const values = mdxFormat.fromFile(text);
  expect(mdxFormat.toFile(values)).toBe(text);
  expect(mdxFormat.toFile({ ...values, summary: 'Bốn: năm', order: 3, la: { a: 1 } })).toBe(
    '---\n# đầu\nsummary: "Bốn: năm"\ntitle: \'Ba\' # cuối\nla: {a: 1}\norder: 3\n---\n\nChữ.\n',
  );
  expect(mdxFormat.toFile({ ...values, moi: 1 })).toBe(text.replace('la: {a: 1}\n', 'la: {a: 1}\nmoi: 1\n'));
});

test('a file that cannot be read is left as it is', () => {
  const text = '---\ntitle: [Một\n---\n\nChữ.\n';
  const values = mdxFormat.fromFile(text);
  expect(isUnreadable(values)).toBe(true);
  expect(mdxFormat.toFile({ ...values, title: 'Hai' })).toBe(text);
  expect(isUnreadable(yamlFormat.fromFile('a: &b 1\nc: *b\n'))).toBe(true);
  expect(readYaml('a: 1')).toEqual({ a: 1 });
});
