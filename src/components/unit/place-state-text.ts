import type { Store } from '../../queries/store.ts';
import { successionOf, type PlaceState } from '../../queries/succession.ts';
import { fullUnitName } from '../../queries/unit-name.ts';
import { formatDay, formatNumber } from '../../text/format.ts';

/** Up to this many mergers are named one by one; if there are more, they are only counted. */
const named = 2;

export function toSpan({ from, to }: Pick<PlaceState, 'from' | 'to'>): string {
  const parts = [from && `từ ngày ${formatDay(from)}`, to && `đến hết ngày ${formatDay(to)}`];
  return parts.filter((part) => part !== undefined).join(' ');
}

export function toChange(store: Store, { ended, places }: Pick<PlaceState, 'ended' | 'places'>): string {
  if (ended.length > named)
    return `${formatNumber(ended.length)} đơn vị trước đó nhập thành ${formatNumber(places.length)}`;
  return ended
    .map((unit) => {
      const [step] = successionOf(store, unit);
      const into = step?.units.map(fullUnitName).join(', ') ?? 'đơn vị khác';
      return `${fullUnitName(unit)} nhập vào ${into}`;
    })
    .join('; ');
}
