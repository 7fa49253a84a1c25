import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixedConfig } from '../../../../admin/config/decap-config.ts';
import { facets } from '../../../../admin/lists/facets.ts';
import { countedFields, readRow, rowFields } from '../../../../admin/lists/row.ts';

const title = (written: string) => readRow(`---\ntitle:${written}\n---\n\nBody: none\n`, false)['title'];

test.each([
  ' Ao tôm ghép cá',
  ' "Ao tôm: ghép cá"',
  ' "Ao \\"tôm\\" ghép"',
  " 'Ao ''tôm'': ghép'",
  ' Ao tôm # ghi chú',
  ' 12 nhà cùng làm',
  ' 12',
  ' 1.250',
  ' 2024-05',
  ' 0x1F',
  ' true',
  ' trueness',
  ' null',
  ' ~',
  '',
  ' [mot, hai]',
  ' [true, hai]',
  ' {a: 1}',
  ' >-\n  Ao tôm\n  ghép cá',
  ' Ao tôm\n  ghép cá',
  '\n  kind: tap-the\n  name: Tổ một',
  '\n  kind: tap-the\n  name: "Tổ: một"\n  of:\n    - a',
  '\n- một\n- hai',
  '\n  - name: Bà A\n    role: tổ trưởng',
  '\n  # một ghi chú\n  name: Tổ một',
])('“title:%s” is read as YAML reads it', (written) => {
  const expected = (parse(`title:${written}\n`) as { title: unknown }).title;
  expect(title(written)).toEqual(expected);
});

test('what a list only counts is told as filled in or not', () => {
  const row = (text: string) => readRow(text, true);
  expect(row('photos:\n  - src: ./a.jpg\nloa: |\n  Bà con\napproval:\n  body: x\n')).toEqual({
    photos: true,
    loa: true,
    approval: true,
  });
  expect(row('photos: []\nloa: ~\napproval:\nresults: null\n')).toEqual({});
});

test('a broken file still has the columns that can be read', () => {
  expect(readRow('---\ntitle: Ao tôm\nsummary: "dở\nunit: xa-x\n---\n', false)).toEqual({
    title: 'Ao tôm',
    unit: 'xa-x',
  });
  expect(readRow('không có khuôn', false)).toEqual({});
});

test('every field is read that a list shows, sorts, filters or groups by', () => {
  const named = fixedConfig.collections.flatMap((collection) => {
    const {
      summary = '',
      sortable_fields = [],
      view_filters = [],
      view_groups = [],
    } = collection as {
      summary?: string;
      sortable_fields?: readonly { field: string }[];
      view_filters?: readonly { field: string }[];
      view_groups?: readonly { field: string }[];
    };
    const inSummary = [...summary.matchAll(/\{\{(?:fields\.)?(\w+)/g)].map(([, name = '']) => name);
    return [...inSummary, ...[...sortable_fields, ...view_filters, ...view_groups].map(({ field }) => field)];
  });
  const missing = named.map((field) => field.split('.')[0] ?? '').filter((field) => !rowFields.has(field));
  expect(missing).toEqual([]);
});

test('every field is read that the facets ask for', () => {
  const asked = new Set<string>();
  const data = new Proxy<Record<string, unknown>>(
    {},
    {
      has: (_target, key) => {
        asked.add(String(key));
        return true;
      },
      get: (_target, key) => {
        asked.add(String(key));
        return undefined;
      },
    },
  );
  for (const { valuesOf } of facets)
    valuesOf({ collection: 'exemplars', data, status: undefined, today: '2025-12-01' });
  expect([...asked].filter((key) => !rowFields.has(key) && !countedFields.has(key))).toEqual([]);
});
