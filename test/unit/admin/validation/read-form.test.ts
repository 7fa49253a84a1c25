/** Turns the values of Decap's form into those that a person would write in the file. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readForm } from '../../../../admin/validation/read-form.ts';
import { collections } from '../../../../src/domain/collections.ts';
import type { CollectionName } from '../../../../src/domain/fields.ts';
import { settingsSchema } from '../../../../src/domain/settings.ts';
import { source } from '../../../support/builders.ts';

const schemaOf = (name: CollectionName) => z.strictObject(collections[name].fields);

/** Reads a form filled with a valid entry of `builders.ts`, in which the values of `inForm` replace its own. */
function readOver(name: CollectionName, inForm: Record<string, unknown>): Record<string, unknown> {
  return readForm(schemaOf(name), { ...source(name, 'ten').data, ...inForm });
}

describe('nothing is written of', () => {
  test.each([
    ['an empty text', { loa: '' }],
    ['a day that was taken back', { updatedOn: '' }],
    ['a choice that was taken back', { sector: null }],
    ['a list that was emptied', { photos: [], needs: [] }],
    ['a group that was opened and left', { model: { name: '' }, visit: { via: null, note: '' } }],
    ['a number that is none', { visit: { welcome: undefined } }],
  ])('%s', (_, inForm) => {
    const { data } = source('exemplars', 'ten');
    expect(readOver('exemplars', inForm)).toEqual(data);
    expect(schemaOf('exemplars').safeParse(readOver('exemplars', inForm)).success).toBe(true);
  });

  test('a switch that was turned off again, where only “yes” is written', () => {
    const { people } = readOver('stories', {
      people: [{ name: 'Chị A', anonymous: false, role: '' }, { anonymous: true }],
    });
    expect(people).toEqual([{ name: 'Chị A' }, { anonymous: true }]);
  });
});

test('an http: address becomes an https: one, and what is no address stays', () => {
  const inForm = (url: string) => ({ source: { name: 'Báo Khánh Hòa', url, permission: true } });
  expect(readOver('stories', inForm('http://baokhanhhoa.vn/tin'))).toMatchObject(inForm('https://baokhanhhoa.vn/tin'));
  for (const url of ['http://may-chu/tin', 'http://báo', 'ftp://baokhanhhoa.vn'])
    expect(readOver('stories', inForm(url))).toMatchObject(inForm(url));
});

describe('what must be there', () => {
  test('is null where a file says that the print has none', () => {
    expect(readOver('documents', { number: '', date: null })).toMatchObject({ number: null, date: null });
  });

  test('is an empty list where the file says that there is none', () => {
    expect(readForm(settingsSchema, { portalOrigins: [] })).toMatchObject({ portalOrigins: [] });
  });

  test('is an open group, so that each of its fields can say that it is missing', () => {
    expect(readOver('exemplars', { approval: undefined, consent: undefined })).toMatchObject({
      approval: {},
      consent: {},
    });
  });

  test('is an empty line of a list, which the editor fills or removes', () => {
    expect(readOver('exemplars', { needs: ['Một cây', ''], photos: [{}] })).toMatchObject({
      needs: ['Một cây', ''],
      photos: [{}],
    });
  });
});

describe('a text', () => {
  test.each([
    [
      'with marks apart is put together',
      'Cọc ba màu chia nước cho đồng'.normalize('NFD'),
      'Cọc ba màu chia nước cho đồng',
    ],
    ['with spaces around is trimmed', '  Cọc ba màu chia nước ', 'Cọc ba màu chia nước'],
    ['pasted on two lines is one', 'Cọc ba màu\n  chia nước', 'Cọc ba màu chia nước'],
    ['gets the quotation marks of print', 'Tổ "ba người" và ("cọc")', 'Tổ “ba người” và (“cọc”)'],
    ['that is right stays as it is', 'Cọc “ba màu”: 3.000 m²', 'Cọc “ba màu”: 3.000 m²'],
  ])('%s', (_, typed, title) => {
    expect(readOver('exemplars', { title: typed })['title']).toBe(title);
  });

  test('of several paragraphs keeps its lines', () => {
    const loa = 'Kính thưa bà con,\n\nhôm nay kể chuyện.\n';
    expect(readOver('exemplars', { loa })['loa']).toBe(loa);
  });

  test('of the plan is never touched', () => {
    const heading = 'Điển hình "trong" phong trào  ';
    expect(readOver('movements', { heading })['heading']).toBe(heading);
  });
});

test('what no field knows stays', () => {
  expect(readOver('exemplars', { '#': 'title: x', body: '## Cách làm' })).toMatchObject({
    '#': 'title: x',
    body: '## Cách làm',
  });
});

test.each([
  ['05/2023', '2023-05'],
  ['5-2023', '2023-05'],
  ['17/5/2023', '2023-05-17'],
  ['7. 5. 2023', '2023-05-07'],
  ['2023', '2023'],
  ['tháng 5 năm 2023', '2023-05'],
  ['Tháng 5/2023', '2023-05'],
  ['ngày 17 tháng 5 năm 2023', '2023-05-17'],
  ['17 tháng 5, 2023', '2023-05-17'],
  ['ngày 17/5/2023', '2023-05-17'],
  ['2023-5-1', '2023-05-01'],
  ['2023/5', '2023-05'],
  ['năm 2023', '2023'],
  ['13/2023', '13/2023'],
  ['31/2/2023', '31/2/2023'],
  ['5/23', '5/23'],
  ['17/5/2023 đến 19/5/2023', '17/5/2023 đến 19/5/2023'],
])('a day that was typed as %s is written as %s', (typed, written) => {
  expect(readOver('stories', { happenedOn: typed })['happenedOn']).toBe(written);
});

test('a text that looks like a day stays as it was typed', () => {
  expect(readOver('exemplars', { title: '05/2023' })['title']).toBe('05/2023');
});
