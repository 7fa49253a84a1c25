/** What the plan asks of a unit. */
import { unitKinds } from '../domain/vocabulary.ts';
import { compareVi } from '../text/collate.ts';
import type { MovementEntry, Store, UnitEntry } from './store.ts';

export interface PlanRoles {
  leads: MovementEntry[];
  coordinates: MovementEntry[];
  /** Anything else, in the words of the unit's record. */
  others: string[];
}

export function planRolesOf(store: Store, unit: UnitEntry): PlanRoles {
  return {
    leads: store.movements.filter(({ data }) => data.lead.includes(unit.id)),
    coordinates: store.movements.filter(({ data }) => data.coordinating.includes(unit.id)),
    others: listOtherRoles(unit),
  };
}

/** Words of the record that say too little away from the plan. */
const fuller: Readonly<Record<string, string>> = {
  'ban hành': 'ban hành kế hoạch',
  'Hội nghị ĐHTT cơ sở': 'tổ chức Hội nghị Điển hình tiên tiến cơ sở',
};

/** The record counts movements by number, which the movements themselves tell better. */
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

/** All units but wards and communes, in the order of the kinds. */
export function listAgencyGroups(store: Store): AgencyGroup[] {
  const byKind = Map.groupBy(store.units, ({ data }) => data.kind);
  return (Object.keys(unitKinds) as (keyof typeof unitKinds)[])
    .filter((kind) => kind !== 'xa-phuong' && byKind.has(kind))
    .map((kind) => ({
      kind,
      agencies: (byKind.get(kind) ?? []).sort((a, b) => compareVi(a.data.name, b.data.name)),
    }));
}
