import { describe, expect, test } from 'vitest';
import { toWord } from '../../../../src/search/analyse.ts';
import { listCandidates, normsOf } from '../../../../src/search/engine/candidates.ts';
import { rankRecords } from '../../../../src/search/engine/rank.ts';
import type { Slot } from '../../../../src/search/engine/seats.ts';
import { randomFrom, type Random } from '../../../support/random.ts';

const records = 60;
const names = ['kho', 'nông', 'cụ', 'xóm', 'đường', 'hoa', 'giếng'];

/** Words at random places, each in up to two spellings and in up to two readings. */
function makeSlots(random: Random): Slot[] {
  return names.slice(0, 2 + random.below(names.length - 1)).map((name) => {
    const asked = toWord(name);
    const common = 1 + random.below(records);
    const senses = Array.from({ length: 1 + random.below(2) }, (_sense, other) => {
      const places = Array.from({ length: common }, (): [number, number[]] => {
        const positions = Array.from({ length: 1 + random.below(4) }, () => random.below(90));
        return [random.below(records), positions.sort((a, b) => a - b).map((at) => at * 32 + random.below(2))];
      });
      const word = { folded: `${asked.folded}${other}`, forms: ['a', 'b'], counts: [1, 1], records: new Map(places) };
      return { word, fit: [1, 0.35 * random.below(2)], ...(other > 0 && { beside: random.below(2) === 0 }) };
    });
    return { asked, senses, weight: 0.5 + random.below(5) };
  });
}
const shelf = {
  titleWords: Array.from({ length: records }, (_record, index) => 1 + (index % 9)),
  parts: Array.from({ length: records }, (_record, index) => 1 + (index % 3)),
  isPage: (record: number) => record % 7 === 0,
};

describe.each(Array.from({ length: 25 }, (_round, seed) => seed))('with random words (%i)', (seed) => {
  const slots = makeSlots(randomFrom(seed));
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  const candidates = listCandidates(slots, [...slots.keys()], { shelf, normOf: normsOf(shelf), total });
  const alone = candidates.map(({ record }) => rankRecords(slots, shelf, (each) => each === record)[0]);

  test('no rank is above its bound, except with all words', () => {
    const above = candidates.filter(({ most, hasAll }, index) => !hasAll && (alone[index]?.rank ?? 0) > most + 1e-9);
    expect(above).toEqual([]);
    expect(candidates.some(({ hasAll }) => !hasAll)).toBe(true);
  });

  test('every record that may be shown is ranked as if all were', () => {
    const ranked = rankRecords(slots, shelf);
    const best = Math.max(...alone.map((one) => one?.rank ?? 0));
    const wanted = alone.flatMap((one) =>
      one !== undefined && (one.isWhole || one.rank >= best / 2) ? [one.record] : [],
    );
    expect(ranked.map(({ record }) => record)).toEqual(expect.arrayContaining(wanted));
  });

  test('of the records below another reading, those stay that have all words or come near it', () => {
    const best = 3 * Math.max(...alone.map((one) => one?.rank ?? 0));
    const ranked = rankRecords(slots, shelf, () => true, best);
    const complete = alone.flatMap((one) => (one?.isWhole === true ? [one.record] : []));
    expect(ranked.map(({ record }) => record)).toEqual(expect.arrayContaining(complete));
    expect(ranked.length).toBeLessThan(candidates.length);
  });
});
