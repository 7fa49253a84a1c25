/** Options of the fields that refer to other entries. */
import { describe, expect, test } from 'vitest';
import { toAdminContent } from '../../admin/config/admin-content.ts';
import { toKnownEntries } from '../../admin/validation/known-entries.ts';
import { isFound, toOptions } from '../../admin/widgets/options.ts';
import { toCriteria } from '../../admin/widgets/passages.ts';
import { criteriaTexts } from '../../src/domain/rules/exemplar.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';

const today = '2026-11-22';
const { entries } = await loadCorpus({ root: process.cwd(), contentDir: 'content', today });
const known = toKnownEntries(toAdminContent(entries, { today, production: true }));
const labels = (name: Parameters<typeof toOptions>[0]) => toOptions(name, known).flatMap(({ options }) => options);

describe('movements', () => {
  test('stand in the order of the plan', () => {
    expect(labels('movements').map(({ label }) => Number.parseInt(label, 10))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
  });

  test.each([
    ['nong thon', ['nong-thon-moi']],
    ['thôn nông', ['nong-thon-moi']],
    ['NÔNG', ['nong-thon-moi', 'nong-dan-gioi']],
    ['doi moi', ['doi-moi-day-hoc']],
    ['dan van', ['dan-van-kheo']],
    ['khong co', []],
  ])('are found by “%s”', (typed, expected) => {
    const found = labels('movements').filter((choice) => isFound(choice, typed));
    expect(found.map(({ value }) => value)).toEqual(expected);
  });
});

describe('units', () => {
  test('stand in groups, places of today apart from those that came to an end', () => {
    expect(toOptions('units', known).map(({ label }) => label)).toEqual([
      'Ủy ban nhân dân',
      'Phòng, ban, trung tâm',
      'Cơ quan Đảng',
      'Mặt trận, đoàn thể',
      'Lực lượng vũ trang',
      'Y tế',
      'Cơ quan, tổ chức khác',
      'Xã, phường hiện nay',
      'Xã, phường đến hết 30/6/2025',
      'Xã, phường đến hết 31/10/2024',
    ]);
  });

  test('are found by words without marks', () => {
    expect(
      labels('units')
        .filter((choice) => isFound(choice, 'ninh hiep'))
        .map(({ label }) => label),
    ).toEqual(['Phường Ninh Hiệp']);
  });
});

test('every entry of the content can be chosen once', () => {
  for (const name of ['movements', 'units', 'documents', 'exemplars', 'stories', 'events'] as const) {
    const shown = known.filter(({ collection }) => collection === name).map(({ id }) => id);
    expect(
      labels(name)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(shown.sort());
  }
});

describe('the criteria of every movement', () => {
  const movements = entries.filter((entry) => entry.collection === 'movements');

  test.each(movements.map(({ id, values }) => [id, values] as const))('%s', (_, movement) => {
    const passages = toCriteria(movement.criteria).flatMap((criterion) => criterion.passages);
    expect(passages.length).toBeGreaterThan(1);
    const texts = criteriaTexts(movement);
    expect(passages.filter((passage) => !texts.some((text) => text.includes(passage)))).toEqual([]);
    // Together the offered passages must contain the whole text of the criteria.
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
    expect(letters(passages.join(''))).toBe(letters(texts.join('')));
  });
});
