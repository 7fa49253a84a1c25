/** The recognitions of published exemplars, by year. A revoked recognition stays listed as revoked. */
import { recognitionTitles } from '../domain/vocabulary.ts';
import { asQuestion } from '../recording/questions.ts';
import type { ExemplarEntry, Store } from './store.ts';

export type Recognition = ExemplarEntry['data']['recognitions'][number];

export interface Award {
  exemplar: ExemplarEntry;
  recognition: Recognition;
}

/** The titles, in the order of the law. */
const titles = Object.keys(recognitionTitles);

const allAwards = (store: Store): Award[] =>
  store.exemplars.flatMap((exemplar) => exemplar.data.recognitions.map((recognition) => ({ exemplar, recognition })));

/** The awards of one year or of all years, sorted by year, the latest first, and then in the order of the law. */
export const listAwards = asQuestion('listAwards', (store: Store, year?: number): Award[] =>
  allAwards(store)
    .filter(({ recognition }) => year === undefined || recognition.year === year)
    .sort(
      (a, b) =>
        b.recognition.year - a.recognition.year ||
        titles.indexOf(a.recognition.title) - titles.indexOf(b.recognition.title) ||
        (a.recognition.document ?? '').localeCompare(b.recognition.document ?? ''),
    ),
);

/** Whether the recognition was not revoked. */
export const isInForce = ({ recognition }: Award): boolean => recognition.revoked === undefined;

export interface AwardYear {
  year: number;
  inForce: number;
  revoked: number;
}

/** Years with awards, the latest first. */
export const listAwardYears = asQuestion('listAwardYears', (store: Store): AwardYear[] =>
  [...Map.groupBy(listAwards(store), ({ recognition }) => recognition.year)].map(([year, awards]) => {
    const inForce = awards.filter(isInForce).length;
    return { year, inForce, revoked: awards.length - inForce };
  }),
);
