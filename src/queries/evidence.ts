/** How sure one can be of an exemplar, as the pages and the public data say it. */
import { evidenceOf, type Evidence } from '../domain/evidence.ts';
import { asQuestion } from '../recording/questions.ts';
import { indexBy } from './indexes.ts';
import type { ExemplarEntry, Store } from './store.ts';

const copiesOf = indexBy(({ data }: ExemplarEntry) => [data.replicatedFrom]);

/** This is a question, so that a page is made anew only when the evidence changes, and not every day. */
export const evidenceOfExemplar = asQuestion(
  'evidenceOfExemplar',
  (store: Store, { id, data }: ExemplarEntry): Evidence =>
    evidenceOf(
      data,
      copiesOf(store.exemplars, id).map((copy) => copy.data),
      store.today,
    ),
);
