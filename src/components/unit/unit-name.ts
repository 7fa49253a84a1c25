import { strings } from '../../strings.ts';
import { findEntry } from '../../queries/find.ts';
import { successorsOf } from '../../queries/selections.ts';
import type { Store, UnitEntry } from '../../queries/store.ts';

/** The units of today that a former unit has become; the unit itself if it has no successor. */
function presentUnitsOf(store: Store, unit: UnitEntry): UnitEntry[] {
  const successors = successorsOf(store, unit);
  return successors.length === 0 ? [unit] : successors.flatMap((successor) => presentUnitsOf(store, successor));
}

export const isFormerPlace = ({ data }: UnitEntry): boolean => data.kind === 'xa-phuong' && data.validTo !== undefined;

/**
 * The unit's name; a former unit gets an addition that distinguishes it from units with the same name elsewhere in the
 * province.
 */
export const fullUnitName = (unit: UnitEntry): string =>
  isFormerPlace(unit) ? `${unit.data.name} ${strings.formerTown}` : unit.data.name;

/** A shorter form for lists, where each entry leads to a page with the full name. */
export const shortUnitName = (unit: UnitEntry): string =>
  isFormerPlace(unit) ? `${unit.data.name}\u00a0${strings.former}` : unit.data.name;

/** “nay thuộc Phường Ninh Hòa”; undefined if the unit still exists. */
export function presentUnitNote(store: Store, unitId: string): string | undefined {
  const unit = findEntry(store, 'units', unitId);
  if (unit === undefined || unit.data.succeededBy.length === 0) return undefined;
  return `nay thuộc ${presentUnitsOf(store, unit)
    .map((present) => present.data.name)
    .join(', ')}`;
}
