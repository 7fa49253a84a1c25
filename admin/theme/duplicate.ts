/** A copy does not take over what holds for one entry: else a person would go public under another one's consent. */
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
