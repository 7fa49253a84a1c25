/** Lists what the plan asks of a unit. */
import { asQuestion } from '../recording/questions.ts';
import { unitKinds } from '../domain/vocabulary.ts';
import { compareVi } from '../text/collate.ts';
import type { MovementEntry, Store, UnitEntry } from './store.ts';

export interface PlanRoles {
  leads: MovementEntry[];
  coordinates: MovementEntry[];
  /** Other roles, from `roleInPlan` of the unit. */
  others: string[];
}

export const planRolesOf = asQuestion('planRolesOf', (store: Store, unit: UnitEntry): PlanRoles => {
  return {
    leads: store.movements.filter(({ data }) => data.lead.includes(unit.id)),
    coordinates: store.movements.filter(({ data }) => data.coordinating.includes(unit.id)),
    others: listOtherRoles(unit),
  };
});

/** Longer wording, after the plan's section V, for roles that are unclear outside the plan. */
const fuller: Readonly<Record<string, string>> = {
  'ban hành': 'ban hành kế hoạch',
  'Hội nghị ĐHTT cơ sở': 'tổ chức Hội nghị Điển hình tiên tiến cơ sở',
  'thường trực': 'hướng dẫn, kiểm tra, đôn đốc, tổng hợp kết quả (mục V.3)',
  'V.4': 'vận động đoàn viên, hội viên hưởng ứng (mục V.4)',
  'V.5': 'nêu gương, giới thiệu những cách làm hay (mục V.5)',
  'V.6': 'tuyên truyền kinh nghiệm, cách làm của các điển hình (mục V.6)',
};

/**
 * Skips the roles “chủ trì” and “phối hợp”: `roleInPlan` only gives the numbers of those movements, while `leads` and
 * `coordinates` list them. Also skips a role that the name of the unit contains, such as “hội đồng”.
 */
function listOtherRoles({ data: { name, roleInPlan = '' } }: UnitEntry): string[] {
  return roleInPlan
    .split(';')
    .map((role) => role.trim())
    .filter((role) => role !== '' && !/^(chủ trì|phối hợp) /.test(role) && !name.toLowerCase().includes(role))
    .map((role) => fuller[role] ?? (/^[IVX]+\.\d/.test(role) ? `việc ở mục ${role}` : role));
}

export interface AgencyGroup {
  kind: keyof typeof unitKinds;
  agencies: UnitEntry[];
}

/** All units except wards and communes, grouped by kind in the order of `unitKinds`. */
export const listAgencyGroups = asQuestion('listAgencyGroups', (store: Store): AgencyGroup[] => {
  const byKind = Map.groupBy(store.units, ({ data }) => data.kind);
  return (Object.keys(unitKinds) as (keyof typeof unitKinds)[])
    .filter((kind) => kind !== 'xa-phuong' && byKind.has(kind))
    .map((kind) => ({
      kind,
      agencies: (byKind.get(kind) ?? []).sort((a, b) => compareVi(a.data.name, b.data.name)),
    }));
});
