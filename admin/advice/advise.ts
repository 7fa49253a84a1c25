import type { Advice, AdvisedDraft, Adviser, AdvisingSite } from './advice.ts';
import { adviseFigures } from './figures.ts';
import { adviseLinks } from './links.ts';
import { adviseNames } from './names.ts';
import { advisePhotos } from './photos.ts';
import { adviseSections } from './sections.ts';
import { adviseSpelling } from './spelling.ts';
import { adviseTwins } from './twins.ts';

const advisers: readonly Adviser[] = [
  adviseFigures,
  adviseSpelling,
  adviseLinks,
  adviseTwins,
  adviseNames,
  adviseSections,
  advisePhotos,
];

export const advise = (draft: AdvisedDraft, site: AdvisingSite): Advice[] =>
  advisers.flatMap((adviser) => adviser(draft, site));
