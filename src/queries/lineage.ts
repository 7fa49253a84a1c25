/** Which exemplar was replicated from which, in both directions. */
import { asQuestion } from '../recording/questions.ts';
import type { ExemplarEntry, Store } from './store.ts';

export interface LineageNode {
  exemplar: ExemplarEntry;
  replicas: LineageNode[];
}

/**
 * The exemplar and its origins, from the first origin to the exemplar itself.
 * @internal Exported for its test.
 */
export function ancestryOf(store: Store, exemplar: ExemplarEntry): ExemplarEntry[] {
  const origin = store.exemplars.find((candidate) => candidate.id === exemplar.data.replicatedFrom);
  return origin === undefined ? [exemplar] : [...ancestryOf(store, origin), exemplar];
}

/** @internal Exported for its test. */
export function replicasOf(store: Store, exemplar: ExemplarEntry): LineageNode[] {
  return store.exemplars
    .filter((candidate) => candidate.data.replicatedFrom === exemplar.id)
    .sort((a, b) => a.data.recognisedOn.localeCompare(b.data.recognisedOn))
    .map((replica) => ({ exemplar: replica, replicas: replicasOf(store, replica) }));
}

/** The whole tree that contains the exemplar; undefined when it has neither origin nor replicas. */
export const lineageOf = asQuestion('lineageOf', (store: Store, exemplar: ExemplarEntry): LineageNode | undefined => {
  const [root = exemplar] = ancestryOf(store, exemplar);
  const tree = { exemplar: root, replicas: replicasOf(store, root) };
  return root.id === exemplar.id && tree.replicas.length === 0 ? undefined : tree;
});
