/** Every problem is shown under a field of the form: the deepest on its path, or else the title. */
import { describe, expect, test } from 'vitest';
import { fixedConfig } from '../../../../admin/config/decap-config.ts';
import { attachToFields } from '../../../../admin/validation/placement.ts';

const fieldsOf = (name: string) => fixedConfig.collections.find((collection) => collection.name === name)?.fields ?? [];

const place = (collection: string, path: readonly PropertyKey[], label = 'Nhãn') =>
  attachToFields(
    [{ rule: 'R1', severity: 'error', path, label, message: 'còn thiếu.' }],
    fieldsOf(collection),
    'title',
  ).map(({ at, text }) => [at.join('.'), text])[0];

describe('a problem is told under', () => {
  test.each([
    ['its field', 'exemplars', ['title'], 'title', 'Nhãn: còn thiếu.'],
    ['its field in a group', 'exemplars', ['consent', 'ref'], 'consent.ref', 'Nhãn: còn thiếu.'],
    ['its field in an item', 'exemplars', ['photos', 2, 'alt'], 'photos.2.alt', 'Nhãn: còn thiếu.'],
    [
      'its field in a group of an item',
      'exemplars',
      ['recognitions', 0, 'revoked', 'date'],
      'recognitions.0.revoked.date',
      'Nhãn: còn thiếu.',
    ],
    ['the picture, for its point', 'exemplars', ['photos', 0, 'focus', 'x'], 'photos.0.focus', 'Nhãn: còn thiếu.'],
    ['its line of a list', 'exemplars', ['needs', 1], 'needs.1', 'Nhãn: còn thiếu.'],
    ['the list, for an item as a whole', 'exemplars', ['photos', 1], 'photos', 'Mục 2, Nhãn: còn thiếu.'],
    ['a field that chooses several', 'exemplars', ['alsoMovements', 1], 'alsoMovements', 'Mục 2, Nhãn: còn thiếu.'],
    ['the quotations, for one of them', 'exemplars', ['criteriaMet', 0], 'criteriaMet', 'Mục 1, Nhãn: còn thiếu.'],
    ['the group, for a key that no field has', 'exemplars', ['consent', 'cccd'], 'consent', 'Nhãn: còn thiếu.'],
    ['the body', 'exemplars', ['body'], 'body', 'Nhãn: còn thiếu.'],
    ['the title, for the name of the entry', 'exemplars', [], 'title', 'Nhãn: còn thiếu.'],
    ['the title, for a key that the form lacks', 'exemplars', ['cccd'], 'title', 'Nhãn: còn thiếu.'],
  ] as const)('%s', (_, collection, path, at, text) => {
    expect(place(collection, path)).toEqual([at, text]);
  });

  test('without a label where there is none', () => {
    expect(place('exemplars', ['title'], '')).toEqual(['title', 'còn thiếu.']);
  });
});
