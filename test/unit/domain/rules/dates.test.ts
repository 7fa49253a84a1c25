/** Dates and times that must be mistakes: centuries away, or an end before its start. */
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../../src/domain/check-site.ts';
import type { SourceEntry } from '../../../../src/domain/check.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { brief, contentOf, problemsOf, referenceData, source, today } from '../../../support/builders.ts';

describe('dates far from today', () => {
  const dated = (...entries: SourceEntry[]) =>
    problemsOf(entries)
      .filter(({ message }) => message.includes('nằm ngoài các năm'))
      .map(({ path, message }) => `${path.join('.')}: ${message.split('.')[0] ?? ''}`);

  test('are told in every field that holds one', () => {
    expect(
      dated(
        source('exemplars', '2024-a', {
          publishedOn: '2204-12-20',
          followUps: [{ date: '0205-01-01', status: 'dang-phat-huy' }],
          recognitions: [{ title: 'giay-khen', year: 2099, conferredBy: 'UBND xã (minh họa)' }],
        }),
        source('stories', 'b', { happenedOn: '1025-01', updatedOn: '1999-05-05' }),
        source('events', 'c', { start: '2052-12-20T07:30+07:00', end: '2052-12-20T09:30+07:00' }),
        source('documents', 'd', { kind: 'bao-cao', number: '1', date: '1824-01-01' }),
        source('units', 'e', { validFrom: '1030-10-14' }),
      ).sort(),
    ).toEqual([
      'date: “1824-01-01” nằm ngoài các năm 1900–2035',
      'end: “2052-12-20T09:30+07:00” nằm ngoài các năm 2000–2035',
      'followUps.0.date: “0205-01-01” nằm ngoài các năm 2000–2035',
      'happenedOn: “1025-01” nằm ngoài các năm 1900–2035',
      'publishedOn: “2204-12-20” nằm ngoài các năm 2000–2035',
      'recognitions.0.year: “2099” nằm ngoài các năm 1900–2035',
      'start: “2052-12-20T07:30+07:00” nằm ngoài các năm 2000–2035',
      'updatedOn: “1999-05-05” nằm ngoài các năm 2000–2035',
      'validFrom: “1030-10-14” nằm ngoài các năm 1900–2035',
    ]);
  });

  test('of what is noted and held lie after 2000, and an award is revoked after it was given', () => {
    const revoked = (date: string) => ({
      title: 'giay-khen',
      year: 2023,
      conferredBy: 'UBND xã (minh họa)',
      revoked: { date },
    });
    const told = problemsOf([
      source('exemplars', '2024-a', {
        recognitions: [revoked('1925-05-20'), revoked('2022-05-20'), revoked('2023-05-20')],
      }),
      source('events', 'b', { start: '1925-05-23T07:30+07:00' }),
    ]).filter(({ rule, severity }) => rule === 'R8' && severity === 'error');
    expect(told.map(({ path, message }) => `${path.join('.')}: ${message.split('.')[0] ?? ''}`).sort()).toEqual([
      'recognitions.0.revoked.date: “1925-05-20” nằm ngoài các năm 2000–2035',
      'recognitions.0.revoked.date: “1925-05-20” trước năm khen 2023',
      'recognitions.1.revoked.date: “2022-05-20” trước năm khen 2023',
      'start: “1925-05-23T07:30+07:00” nằm ngoài các năm 2000–2035',
    ]);
  });

  test('those of old societies and of plans to come are near enough', () => {
    const near = [source('units', 'a', { validFrom: '1930-10-20' }), source('events', 'b', { start: '2030-05-01' })];
    expect(dated(...near)).toEqual([]);
  });

  test('in the settings too', () => {
    const contact = { unit: 'phong-noi-vu' };
    const settings = { siteName: '', tagline: '', owner: 'phong-noi-vu', plan: 'ke-hoach-2021-2025', cutOffDay: 20 };
    const found = checkSettings(
      { ...settings, contact, portalOrigins: [], planPeriod: { from: 1945, to: 2095 } },
      contentOf(referenceData),
      today,
    );
    expect(found.map(formatProblem)).toEqual([
      'Đến năm (planPeriod.to): “2095” nằm ngoài các năm 1900–2035. Hãy kiểm tra lại năm.',
    ]);
  });
});

describe('who answers in the archive state', () => {
  const answered = (answeredBy: string): string[] =>
    checkSettings(
      {
        siteName: '',
        tagline: '',
        owner: 'phong-noi-vu',
        plan: 'ke-hoach-2021-2025',
        cutOffDay: 20,
        contact: { unit: 'phong-noi-vu' },
        portalOrigins: [],
        planPeriod: { from: 2021, to: 2025 },
        archive: { since: '2025-07-01', answeredBy },
      },
      contentOf(referenceData),
      today,
    ).map(formatProblem);

  test('is a body of today', () => {
    expect(answered('phong-noi-vu')).toEqual([]);
    expect(answered('xa-ninh-phung')).toEqual([
      'Cơ quan trả lời hiện nay (archive.answeredBy): cơ quan này chỉ có đến hết ngày 2025-06-30. Hãy chọn cơ quan đang hoạt động.',
    ]);
  });
});

describe('an event ends after it starts, to the minute', () => {
  const late = (start: string, end: string) =>
    problemsOf([source('events', 'a', { start, end })]).filter(({ path }) => path[0] === 'end').length;

  test.each([
    ['2025-12-20T07:30+07:00', '2025-12-20T07:30+07:00'],
    ['2025-12-20T07:30+07:00', '2025-12-20T07:29+07:00'],
    ['2025-12-20T23:59+07:00', '2025-12-20T00:00+07:00'],
    ['2025-12-20', '2025-12-19T23:59+07:00'],
  ])('%s to %s is told', (start, end) => {
    expect(late(start, end)).toBe(1);
  });

  test.each([
    ['2025-12-20T07:30+07:00', '2025-12-20T07:31+07:00'],
    ['2025-12-20T07:30+07:00', '2025-12-20'],
    ['2025-12-20', '2025-12-20'],
    ['2025-12-20', '2025-12-20T07:00+07:00'],
  ])('%s to %s is fine', (start, end) => {
    expect(late(start, end)).toBe(0);
  });

  test('and nobody registers after it began', () => {
    const registration = { via: 'phong-noi-vu', until: '2025-12-21' };
    expect(problemsOf([source('events', 'a', { registration })]).map(brief)).toEqual([
      'R8 Hạn đăng ký (registration.until): “2025-12-21” sau ngày bắt đầu “2025-12-20T07:30+07:00”',
    ]);
  });
});
