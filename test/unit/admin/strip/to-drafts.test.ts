import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { toDrafts } from '../../../../admin/strip/to-drafts.ts';

const known = (...values: object[]) => values.map((each) => fromJS(each) as Map<string, unknown>);

test('a draft is told by its title, or else by its name or its slug', () => {
  const base = { collection: 'stories', status: 'draft' };
  const drafts = toDrafts(
    known(
      { ...base, slug: 'a/index', author: 'lan', data: { title: 'Bếp chung', unit: 'xa-a' } },
      { ...base, slug: 'b', data: { name: 'Xã B' } },
      { ...base, slug: 'c' },
    ),
    (collection, slug) => (slug === 'b' ? `${collection}-b` : undefined),
  );
  expect(drafts.map(({ slug, title, author, account, unit }) => [slug, title, author, account, unit])).toEqual([
    ['a/index', 'Bếp chung', 'lan', undefined, 'xa-a'],
    ['b', 'Xã B', '', 'stories-b', undefined],
    ['c', 'c', '', undefined, undefined],
  ]);
});

test('an entry whose draft is looked for, and one that is being saved for the first time, are no drafts', () => {
  const ghosts = known({ isFetching: true }, { isPersisting: true }, { isPersisting: false });
  expect(toDrafts(ghosts, () => undefined)).toEqual([]);
});
