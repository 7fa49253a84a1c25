/**
 * Patches Decap's “duplicate”: a copy begins without the fields that hold for one entry only, and without the photos in
 * the text. Otherwise somebody could be published under another person's consent, or beside another person's face.
 */
import { sourceKey } from '../format/yaml/front-matter.ts';
import { leftByDuplicate } from '../of-one-entry.ts';
import { ours, type Restyle } from './change.ts';

const left = JSON.stringify([...leftByDuplicate, sourceKey]);

export const duplicate: readonly Restyle[] = [
  {
    module: '/decap-cms-core/dist/esm/actions/entries.js',
    changes: [
      ["data: entry.get('data'),", `data: withoutFigures(entry.get('data').deleteAll(${left})),`],
      [
        'export const DRAFT_DISCARD',
        `import { withoutFigures } from ${ours('../photos/figures.ts')};\nexport const DRAFT_DISCARD`,
      ],
    ],
  },
];
