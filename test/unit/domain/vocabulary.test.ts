/** Closed values are Vietnamese ASCII slugs, because they appear in files, URLs and CSV. */
import { describe, expect, test } from 'vitest';
import * as vocabulary from '../../../src/domain/vocabulary.ts';
import { isSlug } from '../../../src/text/slug.ts';

const lists: [string, Readonly<Record<string, string>>][] = Object.entries(vocabulary);

describe.each(lists)('%s', (_name, values) => {
  test('has slugs for values', () => {
    expect(Object.keys(values).filter((value) => !isSlug(value))).toEqual([]);
  });

  test('has one label for each, in composed letters', () => {
    const labels = Object.values(values);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => label.trim() === '' || label !== label.trim().normalize('NFC'))).toEqual([]);
  });
});

test('the titles of recognition end with the open one', () => {
  expect(Object.keys(vocabulary.recognitionTitles).at(-1)).toBe('khac');
});
