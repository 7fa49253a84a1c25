/**
 * Rules that depend on a movement: its own conditions for exemplars, and links between movements of different plans.
 */
import type { Movement } from '../movement.ts';
import type { Wording } from '../problem.ts';
import { sectors, targetBuckets, type Sector, type TargetBucket } from '../vocabulary.ts';
import { expectThat, rule, type Corpus, type Finding, type Rule } from './rule.ts';

type Terms = Partial<Movement> & Pick<Movement, 'target'>;

/**
 * The conditions of a movement; undefined when it does not exist or its targets are invalid, which other checks report.
 */
function termsOf(id: string, corpus: Corpus): Terms | undefined {
  const values = corpus.movements.get(id)?.values;
  return values?.target === undefined ? undefined : { ...values, target: values.target };
}

function sectorRule(sector: Sector | undefined, movement: Terms | undefined): Finding[] {
  if (movement === undefined) return [];
  const { perSector } = movement.target;
  if (perSector === undefined)
    return expectThat(
      sector === undefined,
      ['sector'],
      leaveOut('chỉ dùng cho phong trào tính chỉ tiêu cho từng ngành.'),
    );
  const why = `phong trào ${movement.shortName ?? ''} tính chỉ tiêu cho từng ngành.`;
  return expectThat(sector !== undefined && perSector.includes(sector), ['sector'], {
    file: `${why} Hãy chọn ${perSector.map((each) => `${each} (${sectors[each]})`).join(' hoặc ')}.`,
    form: `${why} Hãy chọn ${perSector.map((each) => sectors[each]).join(' hoặc ')}.`,
  });
}

function householdRule(kind: string, countAs: TargetBucket | undefined, movement: Terms | undefined): Finding[] {
  if (kind !== 'ho-gia-dinh')
    return expectThat(countAs === undefined, ['countAs'], leaveOut('chỉ dùng cho hộ gia đình.'));
  if (movement === undefined) return [];
  const { householdsCountAs } = movement.target;
  if (householdsCountAs === undefined)
    return expectThat(countAs !== undefined, ['countAs'], {
      file: 'kế hoạch không nói hộ gia đình tính vào chỉ tiêu nào. Hãy chọn tap-the (Tập thể) hoặc ca-nhan (Cá nhân).',
      form: 'kế hoạch không nói hộ gia đình tính vào chỉ tiêu nào. Hãy chọn Tập thể hoặc Cá nhân.',
    });
  const bucket = targetBuckets[householdsCountAs].toLowerCase();
  return expectThat(
    countAs === undefined,
    ['countAs'],
    leaveOut(`ở phong trào này kế hoạch xếp hộ gia đình vào ${bucket}.`),
  );
}

function ageRule(kind: string, ageOk: boolean | undefined, movement: Terms | undefined): Finding[] {
  if (movement === undefined) return [];
  const { eligibility, shortName = '' } = movement;
  if (eligibility === undefined || kind !== 'ca-nhan')
    return expectThat(
      ageOk === undefined,
      ['ageOk'],
      leaveOut('chỉ dùng cho cá nhân của phong trào có giới hạn tuổi.'),
    );
  const why = `cá nhân của phong trào ${shortName} phải không quá ${eligibility.individualMaxAge} tuổi khi bình chọn.`;
  return expectThat(ageOk === true, ['ageOk'], {
    file: `${why} Hãy xác nhận bằng true; không nhập ngày sinh.`,
    form: `${why} Hãy chọn “Có”; không nhập ngày sinh.`,
  });
}

function leaveOut(why: string): Wording {
  return { file: `${why} Hãy xóa trường này.`, form: `${why} Hãy để trống ô này.` };
}

export const termRules: Rule<'exemplars'>[] = [
  rule('exemplars', 'R9', ['movement', 'sector'], (v, { corpus }) => sectorRule(v.sector, termsOf(v.movement, corpus))),
  rule('exemplars', 'R9', ['subject', 'movement', 'countAs'], (v, { corpus }) =>
    householdRule(v.subject.kind, v.countAs, termsOf(v.movement, corpus)),
  ),
  rule('exemplars', 'R9', ['subject', 'movement', 'ageOk'], (v, { corpus }) =>
    ageRule(v.subject.kind, v.ageOk, termsOf(v.movement, corpus)),
  ),
];

export const movementRules: Rule<'movements'>[] = [
  rule('movements', 'R8', ['period'], ({ period: { from, to } }) =>
    expectThat(to >= from, ['period', 'to'], `năm ${to} trước năm bắt đầu ${from}. Hãy kiểm tra lại hai năm.`),
  ),
  // A movement must end later than the one that it continues, so these links cannot form a cycle.
  rule('movements', 'R8', ['continues', 'plan', 'period'], (v, { corpus }) => {
    const earlier = v.continues === undefined ? undefined : corpus.movements.get(v.continues)?.values;
    if (earlier?.period === undefined) return [];
    return expectThat(
      earlier.plan !== v.plan && earlier.period.to < v.period.to,
      ['continues'],
      `chỉ tiếp nối phong trào của kế hoạch trước; “${earlier.shortName ?? ''}” cùng kế hoạch, hoặc không kết thúc trước năm ${v.period.to}. Hãy chọn lại.`,
    );
  }),
];
