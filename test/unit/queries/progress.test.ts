import { expect, test } from 'vitest';
import { progressOf, summariseFloors } from '../../../src/queries/progress.ts';
import { exemplar, movement, storeOf } from '../../support/store-builder.ts';

const small = movement('nong-thon-moi', { target: { collectives: 1, individuals: 2 } });
const bySector = movement('quoc-phong-an-ninh', {
  target: { collectives: 1, individuals: 1, perSector: ['cong-an', 'quan-su'] },
});
const person = { subject: { kind: 'ca-nhan', name: 'Người' } };

const summaryOf = (exemplars: ReturnType<typeof exemplar>[]) => {
  const movements = [small, bySector];
  return summariseFloors(progressOf(storeOf({ exemplars, movements }), movements));
};

test('every floor is counted, each sector by itself', () => {
  expect(summaryOf([])).toEqual({ floors: 6, reached: 0, counted: 0, samples: 0 });
});

test('what is above one floor fills no other', () => {
  const exemplars = ['a', 'b', 'c'].map((id) => exemplar(id));
  expect(summaryOf([...exemplars, exemplar('d', person)])).toEqual({ floors: 6, reached: 1, counted: 4, samples: 0 });
});

test('samples are told apart and reach nothing', () => {
  const samples = [exemplar('a', { sample: true }), exemplar('b', { sample: true, stage: 'nhan-to-moi' })];
  expect(summaryOf(samples)).toEqual({ floors: 6, reached: 0, counted: 0, samples: 1 });
});
