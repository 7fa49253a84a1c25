/** What Decap's store knows of an entry from before, when its columns are still the same. Lists may come without bodies. */
import type { Map } from 'immutable';

type Entry = Map<string, unknown>;

export function knownEntry(entries: Entry, key: string, { raw }: { raw: string }): Entry | undefined {
  const known = entries.getIn(['entities', key]) as Entry | undefined;
  const isSame = known?.has('data') === true && String(known.get('raw')).startsWith(raw);
  return isSame ? known.set('isFetching', false) : undefined;
}
