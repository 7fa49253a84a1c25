/** Every field of an entry is decided on: a duplicate keeps it, or begins without it. */
import { Map as Data } from 'immutable';
import { expect, test } from 'vitest';
import { leftByDuplicate } from '../../../admin/of-one-entry.ts';
import { withoutFigures } from '../../../admin/photos/figures.ts';
import { collections } from '../../../src/domain/collections.ts';

/** Fields that a duplicate keeps: words, and what the entry is about or belongs to. */
const kept: Readonly<Record<string, readonly string[]>> = {
  exemplars: [
    ...['title', 'summary', 'unit', 'model', 'movement', 'alsoMovements', 'worries', 'knacks', 'sector', 'countAs'],
    ...['stage', 'criteriaMet', 'needs', 'toReplicate', 'publicPlaces', 'sample'],
  ],
  stories: ['title', 'summary', 'movement', 'unit', 'exemplars', 'publicPlaces', 'sample'],
  events: [
    ...['title', 'summary', 'kind', 'host', 'audience', 'exemplars', 'movements', 'plan', 'planSection', 'verbatim'],
    ...['documents', 'publicPlaces', 'sample'],
  ],
  documents: ['kind', 'title', 'issuer', 'gathers', 'items', 'foreword', 'note', 'sample'],
  units: ['name', 'shortName', 'kind', 'parent', 'cluster', 'roleInPlan'],
};

test.each(Object.entries(kept))('%s: a duplicate keeps the words and the classification', (name, fields) => {
  const left: readonly string[] = leftByDuplicate;
  const all = Object.keys(collections[name as keyof typeof collections].fields);
  expect(all.filter((field) => !left.includes(field)).sort()).toEqual([...fields].sort());
});

test('no field is left that does not exist', () => {
  const all = new Set(Object.values(collections).flatMap(({ fields }) => Object.keys(fields)));
  expect(leftByDuplicate.filter((field) => !all.has(field))).toEqual([]);
});

test('the photos in the text are left too', () => {
  const body = 'Một.\n\n<Figure src="./anh-1.jpg" alt="Cái giỏ" />\n\nHai.\n\n<Figure src="./anh-2.jpg" />\n';
  expect(withoutFigures(Data({ body })).get('body')).toBe('Một.\n\nHai.');
  expect(withoutFigures(Data({ name: 'a' })).toJS()).toEqual({ name: 'a' });
});
