import { expect, test } from 'vitest';
import {
  eventsOfTheme,
  storiesOfTheme,
  themePages,
  themesBeside,
  unusedThemes,
  usedThemes,
} from '../../../src/queries/themes.ts';
import { event, exemplar, storeOf, story } from '../../support/store-builder.ts';

const exemplars = [
  exemplar('cho', { worries: ['rac-nhua'], knacks: ['do-dem', 'cong-khai'] }),
  exemplar('ben', { worries: ['thieu-von', 'rac-nhua'], knacks: ['cong-khai'] }),
  exemplar('khac'),
];

test('the words in use stand in the order of the vocabulary, each with its count', () => {
  const store = storeOf({ exemplars });
  expect(usedThemes(store, 'worries').map(({ id, count }) => [id, count])).toEqual([
    ['rac-nhua', 2],
    ['thieu-von', 1],
  ]);
  expect(unusedThemes(store, 'worries')).toContain('Mất mùa, mất trắng');
  expect(unusedThemes(store, 'worries')).not.toContain('Rác nhựa');
  expect(usedThemes(storeOf({}), 'knacks')).toEqual([]);
});

test('the words of the other vocabulary are those of the same exemplars', () => {
  const store = storeOf({ exemplars });
  expect(themesBeside(store, 'worries', 'rac-nhua').map(({ id, count }) => [id, count])).toEqual([
    ['cong-khai', 2],
    ['do-dem', 1],
  ]);
  expect(themesBeside(store, 'knacks', 'do-dem').map(({ id }) => id)).toEqual(['rac-nhua']);
});

test('a word has the stories and the events of its exemplars, each once', () => {
  const store = storeOf({
    exemplars,
    stories: [story('moi', { exemplars: ['ben', 'cho'] }), story('cu', { exemplars: ['cho'] }), story('la')],
    events: [
      event('truoc', { start: '2023-01-02', exemplars: ['cho'] }),
      event('sau', { start: '2024-01-02', exemplars: ['ben', 'cho'] }),
      event('la', { start: '2024-01-02', exemplars: ['khac'] }),
      event('moc', { kind: 'moc-ke-hoach', start: '2024-01-02', exemplars: ['cho'] }),
    ],
  });
  expect(storiesOfTheme(store, 'worries', 'rac-nhua').map(({ id }) => id)).toEqual(['moi', 'cu']);
  expect(eventsOfTheme(store, 'worries', 'rac-nhua').map(({ id }) => id)).toEqual(['sau', 'truoc']);
});

test('a long list of a word has further pages, and a word without exemplars has none', () => {
  const many = Array.from({ length: 13 }, (_, index) => exemplar(`m${index}`, { worries: ['mat-mua'] }));
  const pages = themePages(storeOf({ exemplars: [...exemplars, ...many] }), 'worries');
  const of = (id: string) => pages.filter(({ props: { theme } }) => theme.id === id);
  expect(of('mat-mua')).toHaveLength(2);
  expect(of('mat-mua').map(({ params: { list }, props: { isFirst } }) => [list.split('/')[0], isFirst])).toEqual([
    ['mat-mua', true],
    ['mat-mua', false],
  ]);
  // The newest page may repeat entries of the page before it, so each is counted once.
  expect(new Set(of('mat-mua').flatMap(({ props: { page } }) => page.items)).size).toBe(13);
  expect(of('rac-nhua').map(({ params: { list } }) => list)).toEqual(['rac-nhua']);
  expect(of('cuoi-tang-ton-kem')).toEqual([]);
});
