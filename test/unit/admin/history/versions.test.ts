import { expect, test } from 'vitest';
import type { Records } from '../../../../admin/backends/records/records.ts';
import { Versions } from '../../../../admin/history/versions.ts';

const place = { collection: 'stories', slug: 'a', path: 'a.mdx', isDraft: false };

/** Versions of a file with these texts, newest first. `undefined` stands for a version without the file. */
function versionsOf(texts: readonly (string | undefined)[]): Versions {
  const perPage = 7;
  const records: Pick<Records, 'listVersions' | 'readVersion'> = {
    listVersions: (_place, page) => {
      const all = texts.map((_text, index) => ({ id: String(index), at: '2026-11-30T10:00:00Z', by: 'Lan' }));
      return Promise.resolve({
        versions: all.slice((page - 1) * perPage, page * perPage),
        hasMore: all.length > page * perPage,
      });
    },
    readVersion: (_path, id) => Promise.resolve(texts[Number(id)]),
  };
  return new Versions(records, place, (text) =>
    text === 'rút' ? { consent: { withdrawnOn: '2025-01-01' } } : { title: text },
  );
}

test('ten at a time, over the pages of the server, each with the values before it', async () => {
  const texts = Array.from({ length: 23 }, (_, index) => `bản ${index}`);
  const versions = versionsOf(texts);
  await versions.readOn();
  expect(versions.shown.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(versions.shown[9]?.before).toEqual({ title: 'bản 10' });
  expect(versions.hasMore).toBe(true);
  await versions.readOn();
  await versions.readOn();
  expect(versions.shown).toHaveLength(23);
  expect(versions.shown[22]?.before).toBeUndefined();
  expect([versions.hasMore, versions.isCutOff]).toEqual([false, false]);
});

test.each([
  ['withdrawn', 'rút'],
  ['removed', undefined],
])('what was %s, and all before it, is not shown', async (_what, text) => {
  const versions = versionsOf(['ba', 'hai', text, 'một']);
  await versions.readOn();
  expect(versions.shown.map(({ values }) => values)).toEqual([{ title: 'ba' }, { title: 'hai' }]);
  expect(versions.shown[1]?.before).toBeUndefined();
  expect([versions.hasMore, versions.isCutOff]).toEqual([false, true]);
  await versions.readOn();
  expect(versions.shown).toHaveLength(2);
});
