/** The data that the editors' pages load about the content must not contain entries that may not be shown. */
import { describe, expect, test } from 'vitest';
import { toAdminContent } from '../../../../admin/config/admin-content.ts';
import { parseFields } from '../../../../src/domain/check.ts';
import type { Entry } from '../../../../src/domain/collections.ts';
import type { CollectionName } from '../../../../src/domain/fields.ts';
import { source } from '../../../support/builders.ts';

const audience = { today: '2025-12-01', production: false };

function entry(collection: CollectionName, id: string, change: Record<string, unknown> = {}): Entry {
  return parseFields(source(collection, id, change)).entry as Entry;
}

describe('an entry is told', () => {
  test('with what a form reads, and no more', () => {
    const { exemplars } = toAdminContent([entry('exemplars', '2024-coc-ba-mau')], audience);
    expect(exemplars).toEqual([
      {
        id: '2024-coc-ba-mau',
        data: {
          title: 'Cọc ba màu chia nước cho ba xứ đồng',
          movement: 'nong-thon-moi',
          recognisedOn: '2024-12-10',
          publishedOn: '2024-12-20',
          stage: 'dien-hinh',
          unit: 'xa-ninh-phung',
        },
      },
    ]);
  });

  test('movements in the order of the plan, others by their address', () => {
    const content = toAdminContent(
      [
        entry('movements', 'b', { order: 2 }),
        entry('movements', 'c', { order: 1 }),
        entry('units', 'xa-hai'),
        entry('units', 'phong-mot'),
      ],
      audience,
    );
    expect(content.movements?.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(content.units?.map(({ id }) => id)).toEqual(['phong-mot', 'xa-hai']);
  });
});

describe('an entry is not told', () => {
  test.each([
    ['whose day has not come', { publishedOn: '2026-01-01' }],
    ['without approval', { approval: undefined }],
    ['without consent', { consent: undefined }],
    [
      'whose consent was taken back',
      {
        consent: {
          basis: 'khong-neu-ca-nhan',
          date: '2024-12-15',
          scope: ['ten'],
          child: 'khong',
          withdrawnOn: '2025-01-01',
        },
      },
    ],
  ])('%s', (_, change) => {
    const hidden = entry('exemplars', '2024-coc-ba-mau', change);
    expect(toAdminContent([hidden], audience).exemplars).toEqual([]);
  });

  test('that is a sample, in a release', () => {
    const samples = [
      entry('exemplars', '2024-coc-ba-mau', { sample: true }),
      entry('documents', 'a', { sample: true }),
    ];
    const content = toAdminContent(samples, { ...audience, production: true });
    expect(content).toMatchObject({ exemplars: [], documents: [] });
  });

  test('by the exemplar that follows it', () => {
    const follower = entry('exemplars', '2024-lam-theo', { replicatedFrom: '2022-bi-an' });
    const hidden = entry('exemplars', '2022-bi-an', { approval: undefined });
    expect(JSON.stringify(toAdminContent([follower, hidden], audience))).not.toContain('bi-an');
  });
});
