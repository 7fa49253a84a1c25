/** Boundary cases of the account of a copy: its origin, the call to follow that it answers, and its fields. */
import { describe, expect, test } from 'vitest';
import { brief, problemsOf, source } from '../../../support/builders.ts';

type Change = Readonly<Record<string, unknown>>;

describe('the account of a copy', () => {
  const kept = 'Cách ghi sổ công khai';
  const call = {
    kind: 'phat-dong',
    audience: 'Các chi hội',
    exemplars: ['2023-goc'],
    start: '2023-06-01',
    end: '2025-12-31',
  };
  const others = [
    source('exemplars', '2023-goc'),
    source('exemplars', '2023-khac'),
    source('events', 'loi-moi', call),
    source('events', 'loi-moi-khac', { ...call, exemplars: ['2023-khac'] }),
    source('events', 'loi-moi-sau', { ...call, start: '2025-06-01' }),
    source('events', 'tham-quan'),
  ];
  const ofCopy = (change: Change) =>
    problemsOf([source('exemplars', '2024-a', { replicatedFrom: '2023-goc', ...change }), ...others]).map(brief);
  const say = (message: string) => [`R3 Theo lời phát động (replicationAccount.call): ${message}`];

  test.each([
    ['kept only', { replicationAccount: { kept } }, []],
    ['an answer to a call', { replicationAccount: { kept, call: 'loi-moi' } }, []],
    [
      'an account without an origin',
      { replicatedFrom: undefined, replicationAccount: { kept } },
      ['R3 Làm theo ra sao (replicationAccount): chỉ dùng khi nơi này học theo một điển hình khác'],
    ],
    [
      'a call to follow another exemplar',
      { replicationAccount: { kept, call: 'loi-moi-khac' } },
      say('lời phát động này không mời học điển hình ghi ở “Nhân rộng từ”'),
    ],
    [
      'a call that began later',
      { replicationAccount: { kept, call: 'loi-moi-sau' } },
      say('lời phát động bắt đầu 2025-06-01, sau ngày nơi này được công nhận'),
    ],
    [
      'an event that is no call',
      { replicationAccount: { kept, call: 'tham-quan' } },
      say('sự kiện này không phải lời phát động học tập, làm theo'),
    ],
  ])('with %s', (_case, change, expected) => {
    expect(ofCopy(change)).toEqual(expected);
  });

  test.each([
    ['nothing kept', { kept: '' }, 'kept'],
    ['no whole number of months', { kept, months: 1.5 }, 'months'],
    ['months for centuries', { kept, months: 2400 }, 'months'],
    ['a unit that does not exist', { kept, confirmedBy: 'khong-co' }, 'confirmedBy'],
    ['a telephone number', { kept, changed: 'gọi 0912 345 678 để hỏi' }, 'changed'],
    ['an unknown field', { kept, score: 5 }, 'replicationAccount'],
  ])('is refused with %s', (_case, replicationAccount, field) => {
    expect(ofCopy({ replicationAccount }).join('\n')).toContain(field);
  });
});
