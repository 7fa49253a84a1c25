import { describe, expect, test } from 'vitest';
import { evidenceOf, tellEvidence, type Copy } from '../../../src/domain/evidence.ts';

const today = '2025-12-01';
const result = (source: 'tu-bao-cao' | 'don-vi-xac-nhan' | 'van-ban') => ({
  label: 'Nhựa thu gom',
  value: 1240,
  unit: 'kg',
  year: 2023,
  source,
});
const fields = {
  recognisedOn: '2023-05-01',
  results: [result('tu-bao-cao'), result('don-vi-xac-nhan')],
  recognitions: [],
  followUps: [{ date: '2024-05-01', status: 'dang-phat-huy' as const }],
  sample: false,
};
const copy: Copy = { sample: false, recognitions: [] };
const revoked = { revoked: { date: '2024-05-20' } };
const inForce = {};

type Changes = Partial<Omit<Parameters<typeof evidenceOf>[0], 'results'>> & { results?: ReturnType<typeof result>[] };
const told = (changes: Changes, copies: readonly Copy[] = []) => evidenceOf({ ...fields, ...changes }, copies, today);

describe('what an exemplar has, and what would come next', () => {
  test.each<[string, Changes, readonly Copy[], string, string | undefined]>([
    ['only a story', { results: [], followUps: [] }, [], 'loi-ke', 'tu-do'],
    ['figures of its own', { results: [result('tu-bao-cao')], followUps: [] }, [], 'loi-ke tu-do', 'xac-nhan'],
    ['a confirmed figure', { followUps: [] }, [], 'loi-ke tu-do xac-nhan', 'sau-mot-nam'],
    [
      'a figure of a document',
      { results: [result('van-ban')], followUps: [] },
      [],
      'loi-ke tu-do xac-nhan',
      'sau-mot-nam',
    ],
    ['a follow-up after a year', {}, [], 'loi-ke tu-do xac-nhan sau-mot-nam', 'noi-lam-theo'],
    ['a copy', {}, [copy], 'loi-ke tu-do xac-nhan sau-mot-nam noi-lam-theo', undefined],
    ['a copy before a year', { followUps: [] }, [copy], 'loi-ke tu-do xac-nhan noi-lam-theo', 'sau-mot-nam'],
  ])('%s', (_name, changes, copies, has, lacks) => {
    const evidence = told(changes, copies);
    expect([evidence.has.join(' '), evidence.lacks]).toEqual([has, lacks]);
  });
});

describe('a year is 365 days after the recognition, and the work must still go on', () => {
  test.each<[string, Changes['followUps'], boolean]>([
    ['on the day', [{ date: '2024-04-30', status: 'dang-phat-huy' }], true],
    ['a day early', [{ date: '2024-04-29', status: 'dang-phat-huy' }], false],
    ['copied, says the follow-up', [{ date: '2025-01-01', status: 'da-nhan-rong' }], true],
    ['in the future', [{ date: '2025-12-02', status: 'dang-phat-huy' }], false],
    ['paused', [{ date: '2025-01-01', status: 'tam-dung' }], false],
    ['ended', [{ date: '2025-01-01', status: 'ket-thuc' }], false],
    [
      'paused after it, in any order',
      [
        { date: '2025-03-01', status: 'tam-dung' },
        { date: '2024-06-01', status: 'dang-phat-huy' },
      ],
      false,
    ],
    [
      'taken up again',
      [
        { date: '2024-03-01', status: 'tam-dung' },
        { date: '2025-03-01', status: 'dang-phat-huy' },
      ],
      true,
    ],
    [
      'a pause that is still to come',
      [
        { date: '2024-06-01', status: 'dang-phat-huy' },
        { date: '2026-01-01', status: 'tam-dung' },
      ],
      true,
    ],
  ])('%s', (_name, followUps = [], isMet) => {
    expect(told({ followUps }).has.includes('sau-mot-nam')).toBe(isMet);
  });
});

test('where the work rests, nothing is asked of it but figures', () => {
  const followUps = [{ date: '2025-03-27', status: 'tam-dung' as const }];
  expect(tellEvidence(told({ followUps }))).toEqual({
    has: 'lời kể trong bài, số do người làm đo, số được đơn vị xác nhận; lần xem lại 27/3/2025: tạm dừng',
    lacks: undefined,
  });
  expect(told({ followUps, results: [result('tu-bao-cao')] }).lacks).toBe('xac-nhan');
});

describe('what was revoked is no evidence', () => {
  test.each<[string, object[], boolean]>([
    ['none given', [], true],
    ['one revoked, one in force', [revoked, inForce], true],
    ['all revoked', [revoked, revoked], false],
  ])('%s', (_name, recognitions, isMet) => {
    expect(told({ recognitions }).has.includes('xac-nhan')).toBe(isMet);
    expect(told({}, [{ sample: false, recognitions }]).has.includes('noi-lam-theo')).toBe(isMet);
  });
});

test('a fictional copy shows nothing of a real exemplar', () => {
  const fictional = { ...copy, sample: true };
  expect(told({}, [fictional]).has).not.toContain('noi-lam-theo');
  expect(told({}, [fictional, copy]).has).toContain('noi-lam-theo');
  expect(told({ sample: true }, [fictional]).has).toContain('noi-lam-theo');
});

test('who has not had a year yet is told when it will be', () => {
  const young = told({ recognisedOn: '2025-05-20', followUps: [] });
  expect(tellEvidence(young).lacks).toBe('theo dõi sau một năm (từ 20/5/2026)');
  expect(tellEvidence(told({ followUps: [] })).lacks).toBe('theo dõi sau một năm');
});
