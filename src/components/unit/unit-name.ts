import { strings } from '../../strings.ts';
import { findEntry } from '../../queries/find.ts';
import { successorsOf } from '../../queries/selections.ts';
import type { Store, UnitEntry } from '../../queries/store.ts';

/** Units where the line of succession ends today. */
function presentUnitsOf(store: Store, unit: UnitEntry): UnitEntry[] {
  const successors = successorsOf(store, unit);
  return successors.length === 0 ? [unit] : successors.flatMap((successor) => presentUnitsOf(store, successor));
}

/** The name as it was, told apart from its namesakes elsewhere in the province. */
export function fullUnitName(unit: UnitEntry): string {
  const isFormerPlace = unit.data.kind === 'xa-phuong' && unit.data.validTo !== undefined;
  return isFormerPlace ? `${unit.data.name} ${strings.formerTown}` : unit.data.name;
}

/** “nay thuộc Phường Ninh Hòa”; undefined for a unit that stands under its own name. */
export function presentUnitNote(store: Store, unitId: string): string | undefined {
  const unit = findEntry(store, 'units', unitId);
  if (unit === undefined || unit.data.succeededBy.length === 0) return undefined;
  return `nay thuộc ${presentUnitsOf(store, unit)
    .map((present) => present.data.name)
    .join(', ')}`;
}
