/**
 * A copy begins without what holds for the copied entry alone: its approval, the consent of the people it shows, and
 * its days. Otherwise another person would be published under the first one's consent.
 */
import { sourceKey } from '../format/yaml/front-matter.ts';
import type { Restyle } from './change.ts';

const ofOneEntry = ['approval', 'consent', 'publishedOn', 'updatedOn', 'corrections', 'changes', sourceKey];

export const duplicate: readonly Restyle[] = [
  {
    module: '/decap-cms-core/dist/esm/actions/entries.js',
    changes: [["data: entry.get('data'),", `data: entry.get('data').deleteAll(${JSON.stringify(ofOneEntry)}),`]],
  },
];
