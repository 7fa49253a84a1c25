/** Each exemplar counts once, for one movement, as a collective or as an individual; targets are minimums. */
import { describe, expect, test } from 'vitest';
import { bucketOf, countProgress } from '../../../src/domain/progress.ts';
import { exemplar, movement } from '../../support/builders.ts';

const subject = (kind: string) => ({ subject: { kind, name: 'Tên (minh họa)' } });
const household = subject('ho-gia-dinh');

describe('the bucket of an exemplar', () => {
  test.each([
    ['a collective', {}, 'tap-the'],
    ['an individual', subject('ca-nhan'), 'ca-nhan'],
    ['a household counted as a collective', { ...household, countAs: 'tap-the' }, 'tap-the'],
    ['a household counted as an individual', { ...household, countAs: 'ca-nhan' }, 'ca-nhan'],
    ['a household that is told nowhere', household, undefined],
    ['recognised on the first day', { recognisedOn: '2021-01-01' }, 'tap-the'],
    ['recognised on the last day', { recognisedOn: '2025-12-31' }, 'tap-the'],

    ['a new factor', { stage: 'nhan-to-moi' }, undefined],
    ['a sample', { sample: true }, undefined],
    ['recognised the day before the period', { recognisedOn: '2020-12-31' }, undefined],
    ['recognised the day after the period', { recognisedOn: '2026-01-01' }, undefined],
  ])('%s: %o', (_case, change, bucket) => {
    expect(bucketOf(exemplar(change), movement())).toBe(bucket);
  });

  test.each(['tap-the', 'ca-nhan'] as const)('of a household is %s where the plan says so', (bucket) => {
    const says = movement({ target: { collectives: 1, individuals: 1, householdsCountAs: bucket } });
    expect(bucketOf(exemplar(household), says)).toBe(bucket);
    expect(bucketOf(exemplar(), says)).toBe('tap-the');
    expect(bucketOf(exemplar(subject('ca-nhan')), says)).toBe('ca-nhan');
  });

  test('follows the period of the movement', () => {
    const short = movement({ period: { from: 2021, to: 2023 } });
    expect(bucketOf(exemplar({ recognisedOn: '2023-12-31' }), short)).toBe('tap-the');
    expect(bucketOf(exemplar({ recognisedOn: '2024-01-01' }), short)).toBeUndefined();
  });

  test('does not depend on the other movements it is found under', () => {
    expect(bucketOf(exemplar({ alsoMovements: ['vi-nguoi-ngheo', 'dan-van-kheo'] }), movement())).toBe('tap-the');
  });
});

describe('the progress of a movement', () => {
  const tally = (published: number, atLeast: number, share: number) => ({ published, atLeast, share });

  test('counts nothing when nothing is published', () => {
    expect(countProgress(movement(), [])).toEqual([{ collectives: tally(0, 10, 0), individuals: tally(0, 10, 0) }]);
  });

  test('counts each exemplar once, in its bucket', () => {
    const published = [
      exemplar(),
      exemplar({ ...household, countAs: 'tap-the' }),
      exemplar(subject('ca-nhan')),
      exemplar({ stage: 'nhan-to-moi' }),
      exemplar({ sample: true }),
      exemplar({ recognisedOn: '2020-05-01' }),
    ];
    expect(countProgress(movement(), published)).toEqual([
      { collectives: tally(2, 10, 0.2), individuals: tally(1, 10, 0.1) },
    ]);
  });

  test.each([
    [9, 0.9],
    [10, 1],
    [12, 1],
  ])('%i of at least 10 fill %f of the bar', (count, share) => {
    const [row] = countProgress(
      movement(),
      Array.from({ length: count }, () => exemplar()),
    );
    expect(row?.collectives).toEqual(tally(count, 10, share));
  });

  test('of movement 14 is told for each sector', () => {
    const target = { collectives: 5, individuals: 4, perSector: ['cong-an', 'quan-su'] };
    const published = [
      exemplar({ sector: 'cong-an' }),
      exemplar({ sector: 'cong-an' }),
      exemplar({ sector: 'quan-su', ...subject('ca-nhan') }),
      exemplar(),
    ];
    expect(countProgress(movement({ target }), published)).toEqual([
      { sector: 'cong-an', collectives: tally(2, 5, 0.4), individuals: tally(0, 4, 0) },
      { sector: 'quan-su', collectives: tally(0, 5, 0), individuals: tally(1, 4, 0.25) },
    ]);
  });
});
