/**
 * Patches Decap's “duplicate”: a copy begins without the fields that hold for one entry only. Otherwise somebody could
 * be published under another person's consent.
 */
import { sourceKey } from '../format/yaml/front-matter.ts';
import { ofOneEntry } from '../of-one-entry.ts';
import type { Restyle } from './change.ts';

const left = JSON.stringify([...ofOneEntry, sourceKey]);

export const duplicate: readonly Restyle[] = [
  {
    module: '/decap-cms-core/dist/esm/actions/entries.js',
    changes: [["data: entry.get('data'),", `data: entry.get('data').deleteAll(${left}),`]],
  },
];
