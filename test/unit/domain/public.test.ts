/** An entry is hidden unless everything needed for publication is present. */
import { describe, expect, test } from 'vitest';
import { consentSchema, type Consent } from '../../../src/domain/approval.ts';
import { collectionNames } from '../../../src/domain/fields.ts';
import { isForAudience, isPublic, mayShow, withdrawnWhilePublic } from '../../../src/domain/public.ts';
import { approval, consent, today } from '../../support/builders.ts';

const agreed = (change: object = {}): Consent => consentSchema.parse({ ...consent, ...change });
const entry = { publishedOn: '2024-12-20', approval, consent: agreed(), sample: false };

describe('an entry that shows people', () => {
  test.each([
    ['approved, agreed, and its day has come', entry, true],
    ['published today', { ...entry, publishedOn: today }, true],
    [
      'approved and agreed on the day of publication',
      { ...entry, approval: { ...approval, date: '2024-12-20' }, consent: agreed({ date: '2024-12-20' }) },
      true,
    ],
    ['consent ends tomorrow', { ...entry, consent: agreed({ withdrawnOn: '2025-12-02' }) }, true],
    ['a sample, outside production', { ...entry, sample: true }, true],
    ['not known whether a sample', { ...entry, sample: undefined }, true],

    ['no approval', { ...entry, approval: undefined }, false],
    ['no consent', { ...entry, consent: undefined }, false],
    ['no day of publication', { ...entry, publishedOn: undefined }, false],
    ['nothing at all', {}, false],
    ['published tomorrow', { ...entry, publishedOn: '2025-12-02' }, false],
    ['approved after publication', { ...entry, approval: { ...approval, date: '2024-12-21' } }, false],
    ['agreed after publication', { ...entry, consent: agreed({ date: '2024-12-21' }) }, false],
    ['consent withdrawn today', { ...entry, consent: agreed({ withdrawnOn: today }) }, false],
    ['consent withdrawn before', { ...entry, consent: agreed({ withdrawnOn: '2025-01-01' }) }, false],
  ])('%s: %o', (_case, gated, expected) => {
    expect(isPublic(gated, { today, production: false })).toBe(expected);
  });

  test('in production a sample is hidden and the rest is not', () => {
    expect(isPublic({ ...entry, sample: true }, { today, production: true })).toBe(false);
    expect(isPublic(entry, { today, production: true })).toBe(true);
  });
});

test.each([
  { sample: true, production: true, offered: false },
  { sample: true, production: false, offered: true },
  { sample: false, production: true, offered: true },
  { sample: undefined, production: true, offered: true },
])('an entry without people, sample $sample, production $production: $offered', ({ sample, production, offered }) => {
  expect(isForAudience({ sample }, { today, production })).toBe(offered);
});

test('collections that show people are gated, the others are offered', () => {
  const shown = collectionNames.filter((name) =>
    mayShow({ collection: name, values: {} }, { today, production: true }),
  );
  expect(collectionNames.filter((name) => !shown.includes(name))).toEqual(['exemplars', 'stories']);
  expect(
    collectionNames.every((name) => mayShow({ collection: name, values: entry }, { today, production: true })),
  ).toBe(true);
  expect(
    collectionNames.some((name) =>
      mayShow({ collection: name, values: { ...entry, sample: true } }, { today, production: true }),
    ),
  ).toBe(false);
});

test.each([
  ['a month after publication', {}, '2025-01-20', '2025-01-20'],
  ['the day after publication', {}, '2024-12-21', '2024-12-21'],
  ['today', {}, today, today],
  ['a sample of a preview', { sample: true }, '2025-03-01', '2025-03-01'],
  ['on the day of publication', {}, '2024-12-20', undefined],
  ['before publication', {}, '2024-12-18', undefined],
  ['before a publication that lies ahead', { publishedOn: '2026-02-01' }, '2025-11-01', undefined],
  ['before it was approved', { approval: undefined }, '2025-01-20', undefined],
  ['from an entry approved after its day', { approval: { ...approval, date: '2025-02-01' } }, '2025-03-01', undefined],
  ['without a day of publication', { publishedOn: undefined }, '2025-01-20', undefined],
  ['tomorrow', {}, '2025-12-02', undefined],
])('consent taken back %s', (_case, change, withdrawnOn, expected) => {
  const gated = { ...entry, ...change, consent: agreed({ withdrawnOn }) };
  expect(withdrawnWhilePublic(gated, { today, production: false })).toBe(expected);
});

test('a sample was never public in a release, and consent that stands was not taken back', () => {
  const sample = { ...entry, sample: true, consent: agreed({ withdrawnOn: '2025-03-01' }) };
  expect(withdrawnWhilePublic(sample, { today, production: true })).toBeUndefined();
  expect(withdrawnWhilePublic(entry, { today, production: false })).toBeUndefined();
});
