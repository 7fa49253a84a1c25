/** What published exemplars were honoured with, by year. What was annulled stays listed as such. */
import { recognitionTitles } from '../domain/vocabulary.ts';
import { asQuestion } from '../recording/questions.ts';
import type { ExemplarEntry, Store } from './store.ts';

export type Recognition = ExemplarEntry['data']['recognitions'][number];

export interface Award {
  exemplar: ExemplarEntry;
  recognition: Recognition;
}

/** The titles of the law in their order. */
const titles = Object.keys(recognitionTitles);

const allAwards = (store: Store): Award[] =>
  store.exemplars.flatMap((exemplar) => exemplar.data.recognitions.map((recognition) => ({ exemplar, recognition })));

/** Of a year, or of all years: the latest year first, then in the order of the law. */
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

/** Whether it still holds. */
export const isHeld = ({ recognition }: Award): boolean => recognition.revoked === undefined;

export interface AwardYear {
  year: number;
  held: number;
  revoked: number;
}

/** Years in which something was conferred, the latest first. */
export const listAwardYears = asQuestion('listAwardYears', (store: Store): AwardYear[] =>
  [...Map.groupBy(listAwards(store), ({ recognition }) => recognition.year)].map(([year, awards]) => {
    const held = awards.filter(isHeld).length;
    return { year, held, revoked: awards.length - held };
  }),
);
