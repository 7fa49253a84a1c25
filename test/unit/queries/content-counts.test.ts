import { expect, test } from 'vitest';
import { countContent } from '../../../src/queries/content-counts.ts';
import { exemplar, storeOf } from '../../support/store-builder.ts';

const base = { followUps: [], recognitions: [], corrections: [] };

test('a place that followed two examples is one place', () => {
  const copy = { ...base, replicatedFrom: 'origin', unit: 'xa-b' };
  const store = storeOf({
    exemplars: [exemplar('origin', base), exemplar('a', copy), exemplar('b', copy)],
    settings: { plan: 'ke-hoach', planPeriod: { from: 2021, to: 2025 }, cutOffDay: 20 } as never,
  });
  expect(countContent(store).placesOfCopies).toBe(1);
});
