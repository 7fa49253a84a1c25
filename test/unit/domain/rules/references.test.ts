/** References in any field at any depth, and the rules that depend on the referenced entries. */
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { consentSchema } from '../../../../src/domain/approval.ts';
import { pathOf } from '../../../../src/domain/collections.ts';
import { documentSchema } from '../../../../src/domain/document.ts';
import { eventSchema } from '../../../../src/domain/event.ts';
import { exemplarSchema } from '../../../../src/domain/exemplar.ts';
import { movementSchema } from '../../../../src/domain/movement.ts';
import { referencesIn } from '../../../../src/domain/rules/corpus.ts';
import { settingsSchema } from '../../../../src/domain/settings.ts';
import { storySchema } from '../../../../src/domain/story.ts';
import { unitSchema } from '../../../../src/domain/unit.ts';
import { brief, consent, problemsOf, source } from '../../../support/builders.ts';

const found = (schema: z.ZodType, value: unknown) =>
  referencesIn(schema, value).map(({ path, collection, id }) => `${path.map(String).join('.')} → ${collection}/${id}`);

describe('the references of a value', () => {
  test.each<[string, z.ZodType, unknown, string[]]>([
    ['of its own', exemplarSchema, { unit: 'a', movement: 'b' }, ['unit → units/a', 'movement → movements/b']],
    ['optional', exemplarSchema, { replicatedFrom: '2023-a' }, ['replicatedFrom → exemplars/2023-a']],
    [
      'in a list',
      exemplarSchema,
      { alsoMovements: ['a', 'b'] },
      ['alsoMovements.0 → movements/a', 'alsoMovements.1 → movements/b'],
    ],
    [
      'deep in a list',
      exemplarSchema,
      { recognitions: [{ document: 'a', revoked: { document: 'b' } }] },
      ['recognitions.0.document → documents/a', 'recognitions.0.revoked.document → documents/b'],
    ],
    ['in an optional group', exemplarSchema, { visit: { via: 'a' } }, ['visit.via → units/a']],
    [
      'in approval',
      storySchema,
      { approval: { body: 'a', document: 'b' } },
      ['approval.body → units/a', 'approval.document → documents/b'],
    ],
    ['in one branch of a union', documentSchema, { issuer: { unit: 'a' } }, ['issuer.unit → units/a']],
    ['not in the other branch', documentSchema, { issuer: { name: 'a' } }, []],
    [
      'in both branches, by turns',
      documentSchema,
      { items: [{ exemplar: 'a' }, { story: 'b' }] },
      ['items.0.exemplar → exemplars/a', 'items.1.story → stories/b'],
    ],
    [
      'of events',
      eventSchema,
      { host: 'a', contest: { rules: 'b' }, registration: { via: 'c' } },
      ['host → units/a', 'registration.via → units/c', 'contest.rules → documents/b'],
    ],
    [
      'of units',
      unitSchema,
      { parent: 'a', succeededBy: ['b', 'c'] },
      ['parent → units/a', 'succeededBy.0 → units/b', 'succeededBy.1 → units/c'],
    ],
    [
      'of movements',
      movementSchema,
      { lead: ['a'], plan: 'b', continues: 'c' },
      ['lead.0 → units/a', 'plan → documents/b', 'continues → movements/c'],
    ],
    [
      'of settings',
      settingsSchema,
      { owner: 'a', contact: { unit: 'b' } },
      ['owner → units/a', 'contact.unit → units/b'],
    ],
    ['none', consentSchema, consent, []],
    ['nothing', exemplarSchema, undefined, []],
    ['values of the wrong kind', exemplarSchema, { unit: 3, alsoMovements: 'a', recognitions: [null, 'x'] }, []],
  ])('%s', (_case, schema, value, references) => {
    expect(found(schema, value)).toEqual(references);
  });
});

describe('replication', () => {
  const copy = (id: string, from?: string) => source('exemplars', id, { replicatedFrom: from });
  const cycles = (...entries: ReturnType<typeof copy>[]) =>
    problemsOf(entries)
      .filter(({ rule }) => rule === 'R3')
      .map(({ message }) => message.split('.')[0]);

  test('in a line is fine', () => {
    expect(problemsOf([copy('2021-a'), copy('2022-b', '2021-a'), copy('2023-c', '2022-b')])).toEqual([]);
  });

  test('from two who copied one is fine', () => {
    expect(problemsOf([copy('2021-a'), copy('2022-b', '2021-a'), copy('2023-c', '2021-a')])).toEqual([]);
  });

  test('from itself is told', () => {
    expect(cycles(copy('2021-a', '2021-a'))).toEqual(['điển hình không thể nhân rộng từ chính nó']);
  });

  test('around three is told at each of them, and not at one that leads into the circle', () => {
    expect(
      cycles(copy('2021-a', '2023-c'), copy('2022-b', '2021-a'), copy('2023-c', '2022-b'), copy('2024-d', '2021-a')),
    ).toEqual([
      'nhân rộng đi vòng tròn: 2021-a ← 2023-c ← 2022-b ← 2021-a',
      'nhân rộng đi vòng tròn: 2022-b ← 2021-a ← 2023-c ← 2022-b',
      'nhân rộng đi vòng tròn: 2023-c ← 2022-b ← 2021-a ← 2023-c',
    ]);
  });

  test('from an exemplar that is not there is a missing reference, no circle', () => {
    expect(problemsOf([copy('2022-b', '2021-a')]).map(brief)).toEqual([
      'R2 Nhân rộng từ (replicatedFrom): không có “2021-a” trong mục Điển hình tiên tiến',
    ]);
  });
});

describe('withdrawn paths', () => {
  const withdrawn = [{ path: '/dien-hinh/2022-b/', on: '2024-11-20', reason: 'theo-yeu-cau', sample: false }] as const;
  const linking = (href: string) => source('exemplars', '2021-a', {}, { links: [href] });

  test.each([
    '/dien-hinh/2022-b/',
    '/dien-hinh/2022-b',
    '/dien-hinh/2022-b/#cach-lam',
    '/dien-hinh/2022-b?tu=trang-chu',
  ])('a link to %s is told', (href) => {
    expect(problemsOf([linking(href)], withdrawn).map((each) => [each.severity, brief(each)])).toEqual([
      ['warning', 'R20 Nội dung (body): có liên kết tới “/dien-hinh/2022-b/” đã gỡ, nên trang bỏ liên kết ấy'],
    ]);
  });

  test.each(['/dien-hinh/', 'https://example.com/dien-hinh/2022-b/'])('a link to %s is fine', (href) => {
    expect(problemsOf([linking(href)], withdrawn)).toEqual([]);
  });

  test('a link to what has moved is told with the new address', () => {
    const moved = [{ ...withdrawn[0], redirect: '/dien-hinh/2022-c/' }];
    expect(problemsOf([linking('/dien-hinh/2022-b/')], moved).map(({ message }) => message)).toEqual([
      'có liên kết tới “/dien-hinh/2022-b/” đã chuyển. Hãy ghi “/dien-hinh/2022-c/”.',
    ]);
  });

  test.each([
    ['replicatedFrom', source('exemplars', '2023-x', { replicatedFrom: '2022-b' })],
    ['exemplars of a story', source('stories', 'x', { exemplars: ['2022-b'] })],
    ['exemplars of an event', source('events', 'x', { exemplars: ['2022-b'] })],
    [
      'items of a document',
      source('documents', 'x', {
        number: '12/TL',
        date: '2024-05-01',
        kind: 'tai-lieu',
        items: [{ exemplar: '2022-b' }],
      }),
    ],
    ['the contest of a story', source('stories', 'x', { contest: { event: 'cuoc-thi', prize: 'nhat' } })],
  ])('a reference to it is no fault: %s', (_where, entry) => {
    const lines = [...withdrawn, { ...withdrawn[0], path: '/su-kien/cuoc-thi/' }];
    const found = problemsOf([entry], lines);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['R2', 'warning']]);
    expect(found[0]?.message).toContain('đã gỡ hoặc đã chuyển');
  });

  test('the entry itself may still be there, and is hidden', () => {
    expect(problemsOf([source('exemplars', '2022-b')], withdrawn).map((each) => [each.severity, brief(each)])).toEqual([
      ['warning', 'R20 Đường dẫn: /dien-hinh/2022-b/ đã ghi trong danh sách đã gỡ (da-go.yaml), nên mục này ẩn'],
    ]);
    const recorded = source('exemplars', '2022-b', { consent: { ...consent, withdrawnOn: '2025-01-05' } });
    expect(problemsOf([recorded], withdrawn)).toEqual([]);
    expect(problemsOf([source('stories', '2022-b')], withdrawn)).toEqual([]);
  });

  test.each([
    ['exemplars', '/dien-hinh/a/'],
    ['stories', '/nguoi-tot-viec-tot/a/'],
    ['events', '/su-kien/a/'],
    ['movements', '/phong-trao/a/'],
    ['units', '/don-vi/a/'],
    ['pages', '/a/'],
    ['documents', '/van-ban/#a'],
  ] as const)('the path of one of the %s is %s', (collection, path) => {
    expect(pathOf({ collection, id: 'a' })).toBe(path);
  });
});
