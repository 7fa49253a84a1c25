import { expect, test } from 'vitest';
import { newestEntries } from '../../../src/queries/newest.ts';
import { progressOf } from '../../../src/queries/progress.ts';
import {
  exemplarsOfMovement,
  listYears,
  neighboursOf,
  openToVisitors,
  relatedExemplars,
  relatedStories,
  storyCalendar,
  storyMonthBefore,
  storyMonths,
} from '../../../src/queries/selections.ts';
import type { StoryEntry } from '../../../src/queries/store.ts';
import { exemplar, movement, storeOf, story } from '../../support/store-builder.ts';

const ids = (entries: { id: string }[]) => entries.map((entry) => entry.id);

test('those that count for a movement come before those that also belong to it', () => {
  const store = storeOf({
    exemplars: [
      exemplar('also', { movement: 'other', alsoMovements: ['nong-thon-moi'] }),
      exemplar('elsewhere', { movement: 'other' }),
      exemplar('newer'),
      exemplar('older'),
    ],
  });
  expect(ids(exemplarsOfMovement(store, 'nong-thon-moi'))).toEqual(['newer', 'older', 'also']);
});

test('the calendar has every month of the years that have stories, newest year first', () => {
  const store = storeOf({
    stories: ['2025-03-01', '2023-12-20', '2023-12-02'].map((day) => story(day, { publishedOn: day })),
  });
  const calendar = storyCalendar(store);
  expect(calendar.map(({ year, months }) => [year, months.length])).toEqual([
    ['2025', 12],
    ['2023', 12],
  ]);
  expect(calendar.flatMap(({ months }) => months.filter(({ count }) => count > 0))).toEqual([
    { month: '2025-03', count: 1 },
    { month: '2023-12', count: 2 },
  ]);
});

test('only the newest years are in the calendar, and the month before them is known', () => {
  const days = Array.from({ length: 9 }, (_, index) => `${2029 - index}-05-04`);
  const store = storeOf({ stories: days.map((day) => story(day, { publishedOn: day })) });
  expect(storyCalendar(store).map(({ year }) => year)).toEqual(['2029', '2028', '2027', '2026', '2025', '2024']);
  expect(storyCalendar(store, '2022').map(({ year }) => year)).toEqual(['2022']);
  expect(storyMonthBefore(store, '2024')).toBe('2023-05');
  expect(storyMonthBefore(store, '2021')).toBeUndefined();
});

test('neighbours of the newest and the oldest', () => {
  const list = [exemplar('new'), exemplar('mid'), exemplar('old')];
  expect(neighboursOf(list, 'new')).toEqual({ newer: undefined, older: list[1] });
  expect(neighboursOf(list, 'mid')).toEqual({ newer: list[0], older: list[2] });
  expect(neighboursOf(list, 'old')).toEqual({ newer: list[1], older: undefined });
});

test('related exemplars share movement before place, and never include the entry', () => {
  const here = exemplar('here');
  const store = storeOf({
    exemplars: [
      here,
      exemplar('same-place', { movement: 'khac' }),
      exemplar('same-movement', { unit: 'xa-b' }),
      exemplar('both'),
      exemplar('neither', { movement: 'khac', unit: 'xa-b' }),
    ],
  });
  expect(ids(relatedExemplars(store, here))).toEqual(['both', 'same-movement', 'same-place']);
});

test('related stories', () => {
  const here = story('here', { movement: 'm' });
  const store = storeOf({
    stories: [
      here,
      story('place'),
      story('movement', { movement: 'm', unit: 'xa-b' }),
      story('other', { unit: 'xa-b' }),
    ],
  });
  expect(ids(relatedStories(store, here))).toEqual(['place', 'movement']);
});

test('a new entry changes what is related only next to it', () => {
  const stories = Array.from({ length: 40 }, (_, index) => story(`s${40 - index}`, { movement: 'm' }));
  const before = storeOf({ stories: stories.slice(1) });
  const now = storeOf({ stories });
  const isChanged = (entry: StoryEntry) =>
    ids(relatedStories(before, entry)).join() !== ids(relatedStories(now, entry)).join();
  expect(ids(stories.slice(1).filter(isChanged))).toEqual(['s39', 's38']);
  const middle = stories[20];
  expect(middle && ids(relatedStories(now, middle))).toEqual(['s21', 's19', 's22']);
});

test('the newest are the newest of both kinds, with a photo or without', () => {
  const exemplars = [
    exemplar('e3', { publishedOn: '2025-03-01' }),
    exemplar('e1', { publishedOn: '2025-01-01', photos: [{}] }),
  ];
  const stories = [
    story('s4', { publishedOn: '2025-04-01' }),
    story('s3', { publishedOn: '2025-03-01' }),
    story('s2', { publishedOn: '2025-02-01', photos: [{}] }),
  ];
  expect(ids(newestEntries(storeOf({ exemplars, stories }), 4))).toEqual(['s4', 'e3', 's3', 's2']);
  expect(newestEntries(storeOf({}), 4)).toEqual([]);
});

test('only exemplars that receive visitors are offered for a visit', () => {
  const exemplars = [
    exemplar('open', { visit: { welcome: true, via: 'xa-a' } }),
    exemplar('closed', { visit: { welcome: false, via: 'xa-a' } }),
    exemplar('silent'),
  ];
  expect(ids(openToVisitors(storeOf({ exemplars })))).toEqual(['open']);
});

test('months and years are those that have something', () => {
  const store = storeOf({
    exemplars: [exemplar('a', { recognisedOn: '2021-03-01' })],
    stories: [story('x', { publishedOn: '2024-06-02' }), story('y', { publishedOn: '2024-06-01', happenedOn: '2023' })],
  });
  expect(storyMonths(store).map(([month, stories]) => [month, ids(stories)])).toEqual([['2024-06', ['x', 'y']]]);
  expect(listYears(store)).toEqual([2024, 2023, 2021]);
});

test('progress counts an exemplar once, for the movement it names', () => {
  const store = storeOf({
    movements: [movement('nong-thon-moi'), movement('khac')],
    exemplars: [exemplar('a', { alsoMovements: ['khac'] }), exemplar('b', { sample: true })],
  });
  const counted = progressOf(store, store.movements).map(({ rows }) => rows[0]?.collectives.published);
  expect(counted).toEqual([1, 0]);
});
