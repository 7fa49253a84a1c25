import { expect, test } from 'vitest';
import { leftOutOf, progressOf, summariseFloors } from '../../../src/queries/progress.ts';
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

test('what counts and what does not are together all that is published', () => {
  const exemplars = [
    exemplar('counted'),
    exemplar('sample', { sample: true }),
    exemplar('new', { stage: 'nhan-to-moi' }),
    exemplar('early', { recognisedOn: '2019-03-01' }),
    exemplar('elsewhere', { movement: 'another-plan' }),
  ];
  const store = storeOf({ exemplars, movements: [small, bySector] });
  const { counted } = summariseFloors(progressOf(store, store.movements));
  expect([counted, leftOutOf(store, store.movements)]).toEqual([1, { samples: 1, newFactors: 1, others: 2 }]);
});
