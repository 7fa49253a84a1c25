/** Who learnt from whom, in both directions. */
import type { ExemplarEntry, Store } from './store.ts';

export interface LineageNode {
  exemplar: ExemplarEntry;
  replicas: LineageNode[];
}

/**
 * From the first origin to the exemplar itself, which is the last.
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

/** The whole tree the exemplar stands in; undefined when it stands alone. */
export function lineageOf(store: Store, exemplar: ExemplarEntry): LineageNode | undefined {
  const [root = exemplar] = ancestryOf(store, exemplar);
  const tree = { exemplar: root, replicas: replicasOf(store, root) };
  return root.id === exemplar.id && tree.replicas.length === 0 ? undefined : tree;
}
