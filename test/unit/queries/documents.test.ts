import { expect, test } from 'vitest';
import { citationsOf, listDocumentGroups } from '../../../src/queries/documents.ts';
import { document, event, exemplar, storeOf, story } from '../../support/store-builder.ts';

const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);

test('the plan comes first, newest first in each kind, undated last', () => {
  const groups = listDocumentGroups([
    document('rules', { kind: 'the-le' }),
    document('undated-b', { date: null, title: 'Nghị quyết B' }),
    document('undated-a', { date: null, title: 'Nghị quyết A' }),
    document('old', { date: '2014-04-07' }),
    document('new', { date: '2021-08-26' }),
    document('plan', { kind: 'ke-hoach', date: null }),
  ]);
  expect(groups.map(({ kind, documents }) => [kind, ids(documents)])).toEqual([
    ['ke-hoach', ['plan']],
    ['can-cu', ['new', 'old', 'undated-a', 'undated-b']],
    ['the-le', ['rules']],
  ]);
});

const approval = { body: 'phong-noi-vu', date: '2023-01-01' };

test.each([
  ['approval', { approval: { ...approval, document: 'd' }, recognitions: [] }],
  ['award', { approval, recognitions: [{ document: 'd' }] }],
  ['revocation', { approval, recognitions: [{ document: 'other', revoked: { date: '2024-01-01', document: 'd' } }] }],
])('an exemplar cites by %s', (_, data) => {
  const plain = exemplar('plain', { approval, recognitions: [{}] });
  const store = storeOf({ exemplars: [exemplar('citing', data), plain] });
  expect(ids(citationsOf(store, 'd').articles)).toEqual(['citing']);
});

test('stories and events cite too; milestones are not listed', () => {
  const store = storeOf({
    stories: [story('s', { approval: { ...approval, document: 'd' } }), story('t', { approval })],
    events: [
      event('contest', { contest: { rules: 'd' } }),
      event('visit', { documents: ['d'] }),
      event('milestone', { kind: 'moc-ke-hoach', documents: ['d'] }),
    ],
  });
  const { articles, events } = citationsOf(store, 'd');
  expect([ids(articles), ids(events)]).toEqual([['s'], ['contest', 'visit']]);
});
