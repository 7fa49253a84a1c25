/**
 * The entry that Decap's store already holds; undefined when it holds none, or when the file has changed. A list may
 * give files without their bodies, so only their beginning is compared.
 */
import type { Map } from 'immutable';

type Entry = Map<string, unknown>;

export function knownEntry(entries: Entry, key: string, { raw }: { raw: string }): Entry | undefined {
  const known = entries.getIn(['entities', key]) as Entry | undefined;
  const isSame = known?.has('data') === true && String(known.get('raw')).startsWith(raw);
  return isSame ? known.set('isFetching', false) : undefined;
}
