/**
 * Which exemplars copied another one: the copies, the chains that they form, and the models that nobody has copied yet.
 */
import { asQuestion } from '../recording/questions.ts';
import { findEntry } from './find.ts';
import { indexBy } from './indexes.ts';
import type { ExemplarEntry, Store } from './store.ts';

const byOrigin = indexBy(({ data }: ExemplarEntry) => [data.replicatedFrom]);
const byCall = indexBy(({ data }: ExemplarEntry) => [data.replicationAccount?.call]);

/** The exemplar that this one copied; undefined when it has no origin, or one that is not public. */
export const originOf = (store: Store, { data }: ExemplarEntry): ExemplarEntry | undefined =>
  data.replicatedFrom === undefined ? undefined : findEntry(store, 'exemplars', data.replicatedFrom);

const laterFirst = (a: ExemplarEntry, b: ExemplarEntry): number =>
  b.data.recognisedOn.localeCompare(a.data.recognisedOn) || a.id.localeCompare(b.id);

/** All exemplars with a public origin, newest first. */
export const listCopies = asQuestion('listCopies', (store: Store): ExemplarEntry[] =>
  store.exemplars.filter((exemplar) => originOf(store, exemplar) !== undefined).sort(laterFirst),
);

/** An exemplar and all that copied it, directly or through others, in the order of time. */
export const chainOf = asQuestion('chainOf', (store: Store, root: ExemplarEntry): ExemplarEntry[] => [
  root,
  ...followersOf(store, root).sort((a, b) => laterFirst(b, a)),
]);

const followersOf = (store: Store, { id }: ExemplarEntry): ExemplarEntry[] =>
  byOrigin(store.exemplars, id).flatMap((copy) => [copy, ...followersOf(store, copy)]);

/** The first exemplar of each chain. The chain with the newest copy comes first. */
export const listChains = asQuestion('listChains', (store: Store): ExemplarEntry[] => {
  const roots = listCopies(store).map((copy) => rootOf(store, copy));
  return [...new Set(roots)];
});

function rootOf(store: Store, exemplar: ExemplarEntry): ExemplarEntry {
  const origin = originOf(store, exemplar);
  return origin === undefined ? exemplar : rootOf(store, origin);
}

/** Ids of the units where copies were made, sorted, with the number of copies. */
export const listPlacesOfCopies = asQuestion('listPlacesOfCopies', (store: Store): { unit: string; count: number }[] =>
  [...Map.groupBy(listCopies(store), ({ data }) => data.unit)]
    .map(([unit, copies]) => ({ unit, count: copies.length }))
    .sort((a, b) => a.unit.localeCompare(b.unit)),
);

export const hasModels = asQuestion('hasModels', (store: Store): boolean =>
  store.exemplars.some(({ data }) => data.model !== undefined),
);

/** Models that nobody has copied yet, as far as the site knows, newest first. */
export const listModelsWaiting = asQuestion('listModelsWaiting', (store: Store): ExemplarEntry[] =>
  store.exemplars.filter(
    ({ id, data }) =>
      data.model !== undefined &&
      byOrigin(store.exemplars, id).length === 0 &&
      data.followUps.every(({ status }) => status !== 'da-nhan-rong'),
  ),
);

/** Copies that answer a call to follow, newest first. */
export const copiesOfCall = asQuestion('copiesOfCall', (store: Store, event: string): ExemplarEntry[] =>
  [...byCall(store.exemplars, event)].sort(laterFirst),
);
