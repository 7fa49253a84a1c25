import { asQuestion } from '../recording/questions.ts';
import { findEntry } from './find.ts';
import { successorsOf } from './selections.ts';
import type { Store, UnitEntry } from './store.ts';

/** Tells a former place from its namesakes elsewhere in the province. */
export const formerTown = '(thị xã Ninh Hòa cũ)';
const former = '(cũ)';

/** The units of today that a former unit has become; the unit itself if it has no successor. */
function presentUnitsOf(store: Store, unit: UnitEntry): UnitEntry[] {
  const successors = successorsOf(store, unit);
  return successors.length === 0 ? [unit] : successors.flatMap((successor) => presentUnitsOf(store, successor));
}

export const isFormerPlace = ({ data }: UnitEntry): boolean => data.kind === 'xa-phuong' && data.validTo !== undefined;

/** The name, which for a former place also says of which town it was. */
export const fullUnitName = (unit: UnitEntry): string =>
  isFormerPlace(unit) ? `${unit.data.name} ${formerTown}` : unit.data.name;

/** A shorter form for lists, where each entry leads to a page with the full name. */
export const shortUnitName = (unit: UnitEntry): string =>
  isFormerPlace(unit) ? `${unit.data.name}\u00a0${former}` : unit.data.name;

/** The body that acts for the unit: for a ward or commune its People's Committee, such as “UBND phường Ninh Hòa”. */
export const nameOfOffice = ({ data: { kind, name } }: Pick<UnitEntry, 'data'>): string =>
  kind === 'xa-phuong' ? `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

/** “nay thuộc Phường Ninh Hòa”; undefined if there is no such unit, or if it has no successor. */
export const presentUnitNote = asQuestion('presentUnitNote', (store: Store, unitId: string): string | undefined => {
  const unit = findEntry(store, 'units', unitId);
  if (unit === undefined || unit.data.succeededBy.length === 0) return undefined;
  return `nay thuộc ${presentUnitsOf(store, unit)
    .map((present) => present.data.name)
    .join(', ')}`;
});
