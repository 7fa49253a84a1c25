import { describe, expect, test } from 'vitest';
import { complete } from '../../../../admin/preview/draft/complete.ts';
import { readDraftBody } from '../../../../admin/preview/draft/draft-body.ts';
import { withoutCircles } from '../../../../admin/preview/draft/without-circles.ts';
import type { SiteData } from '../../../../admin/preview/site-fields.ts';
import { previewFields } from '../../../../admin/told-fields.ts';
import { readBody } from '../../../../admin/format/index.ts';
import { collections } from '../../../../src/domain/collections.ts';

const fieldsOf = (name: keyof typeof collections) => collections[name].fields;
const isKnown = (_name: string, id: string) => id !== 'khong-co';
const completed = (schema: unknown, raw: unknown) => complete(schema, raw, isKnown);

describe('a half-filled form in the shape of a whole entry', () => {
  const { title, subject, results, unit, model, alsoMovements, stage, sector, sample } = fieldsOf('exemplars');
  const { people, happenedOn } = fieldsOf('stories');
  const { issuer, number } = fieldsOf('documents');
  test.each([
    ['text that is too short stays as it is', title, 'Ngắn', 'Ngắn'],
    ['missing text', title, undefined, '…'],
    ['spaces are no text', title, '  ', '…'],
    ['a year that YAML took for a number', happenedOn, 2024, '2024'],
    ['a choice that there is', stage, 'dien-hinh', 'dien-hinh'],
    ['a choice that there is not', stage, 'khac', '…'],
    ['a choice that may be left out', sector, 'khac', undefined],
    ['a switch that was never touched', sample, undefined, false],
    ['a group that was never opened', model, { name: '' }, undefined],
    ['a group with a gap', subject, { kind: 'tap-the' }, { kind: 'tap-the', name: '…' }],
    ['a unit the site has', unit, 'phong-noi-vu', 'phong-noi-vu'],
    ['a unit the site has not', unit, 'khong-co', '…'],
    ['one of several movements', alsoMovements, ['y-te-y-duc', 'khong-co'], ['y-te-y-duc']],
    ['a list that is no list', results, 'một', []],
    ['a row that is empty', results, [{ label: '', value: undefined }], []],
    [
      'a row with gaps',
      results,
      [{ label: 'Nhựa thu gom', value: 12 }],
      [{ label: 'Nhựa thu gom', value: 12, unit: '…', year: '…', source: '…' }],
    ],
    ['somebody who is not named', people, [{ name: '', anonymous: true }], [{ anonymous: true }]],
    ['one of two kinds of issuer', issuer, { name: 'Chính phủ' }, { name: 'Chính phủ' }],
    ['a number that was not printed', number, null, null],
  ])('%s', (_name, schema, raw, expected) => {
    expect(completed(schema, raw)).toEqual(expected);
  });
});

describe('an entry that would follow from itself', () => {
  const site = {
    exemplars: [
      { id: 'a', data: { replicatedFrom: 'b' } },
      { id: 'b', data: {} },
    ],
    units: [{ id: 'moi', data: { succeededBy: ['cu'] } }],
  } as unknown as SiteData;

  test('an exemplar copied from its own copy', () => {
    const place = { collection: 'exemplars', id: 'b', site } as const;
    expect(withoutCircles({ title: 'B', replicatedFrom: 'a' }, place)).toEqual({ title: 'B' });
  });

  test('an exemplar copied from another', () => {
    const data = { replicatedFrom: 'b' };
    expect(withoutCircles(data, { collection: 'exemplars', id: 'c', site })).toBe(data);
  });

  test('a unit that became its own successor', () => {
    const place = { collection: 'units', id: 'cu', site } as const;
    expect(withoutCircles({ succeededBy: ['moi', 'khac'] }, place)).toEqual({ succeededBy: ['khac'] });
  });
});

describe('a body that is not yet right', () => {
  test('what is right is shown, the rest as it was written, with the sentence on it', () => {
    const { body, problems } = readDraftBody(
      '## Cách làm\n\nGom **rác**.\n\n<Result label="Rác" value="nhiều" />',
      readBody,
    );
    expect(body.segments).toEqual([
      { kind: 'html', html: expect.stringContaining('<h2') as string },
      { kind: 'html', html: '<p>Gom <strong>rác</strong>.</p>' },
      { kind: 'html', html: '<p class="as-written">&lt;Result label="Rác" value="nhiều" /></p>' },
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('Con số');
  });

  test('a body that is right is read whole', () => {
    expect(readDraftBody('Gom rác.', readBody)).toMatchObject({ problems: [], body: { text: 'Gom rác.' } });
  });
});

test('what the previews know of others holds nothing of consent', () => {
  const fields = Object.values(previewFields).flat();
  expect(fields.filter((field) => /consent|approval|contact|checked|loa/.test(field))).toEqual([]);
});
