/** Which exemplar was replicated from which, in both directions. */
import { asQuestion } from '../recording/questions.ts';
import { findEntry } from './find.ts';
import { indexBy } from './indexes.ts';
import { mostShown } from './overflow.ts';
import type { ExemplarEntry, Store } from './store.ts';

export interface LineageNode {
  exemplar: ExemplarEntry;
  replicas: LineageNode[];
  /** Number of exemplars between this one and the one above it that are left out. */
  skipped?: number;
}

export interface Lineage {
  tree: LineageNode;
  /** Whether the exemplar has more replicas than the tree shows. */
  hasMore: boolean;
}

/**
 * Number of exemplars in the largest tree that the pages of its members show whole. In a larger tree, the page of a
 * member shows only its origins and its own replicas.
 */
const mostNodes = 24;
/** In a larger tree, the page of a member shows this many of its nearest origins, besides the first. */
const nearest = 4;

const fromOrigin = indexBy(({ data }: ExemplarEntry) => [data.replicatedFrom]);

/**
 * The exemplar and its origins, from the first origin to the exemplar itself.
 * @internal Exported for its test.
 */
export function ancestryOf(store: Store, exemplar: ExemplarEntry): [ExemplarEntry, ...ExemplarEntry[]] {
  const { replicatedFrom } = exemplar.data;
  const origin = replicatedFrom === undefined ? undefined : findEntry(store, 'exemplars', replicatedFrom);
  return origin === undefined ? [exemplar] : [...ancestryOf(store, origin), exemplar];
}

/** The exemplars that replicated this one, newest first. */
export const copiesOf = asQuestion('copiesOf', (store: Store, id: string): ExemplarEntry[] => [
  ...fromOrigin(store.exemplars, id),
]);

const byRecognition = (a: ExemplarEntry, b: ExemplarEntry): number =>
  a.data.recognisedOn.localeCompare(b.data.recognisedOn);

/** @internal Exported for its test. */
export const replicasOf = (store: Store, exemplar: ExemplarEntry): LineageNode[] =>
  fromOrigin(store.exemplars, exemplar.id)
    .toSorted(byRecognition)
    .map((replica) => ({ exemplar: replica, replicas: replicasOf(store, replica) }));

const sizeOf = ({ replicas }: LineageNode): number => replicas.reduce((sum, replica) => sum + sizeOf(replica), 1);

/** The tree that contains the exemplar; undefined when it has neither origin nor replicas. */
export const lineageOf = asQuestion('lineageOf', (store: Store, exemplar: ExemplarEntry): Lineage | undefined => {
  const ancestry = ancestryOf(store, exemplar);
  const [root] = ancestry;
  const tree = { exemplar: root, replicas: replicasOf(store, root) };
  if (root.id === exemplar.id && tree.replicas.length === 0) return undefined;
  if (sizeOf(tree) <= mostNodes) return { tree, hasMore: false };
  const copies = fromOrigin(store.exemplars, exemplar.id).toSorted(byRecognition);
  const shown = copies.slice(0, mostShown).map((replica): LineageNode => ({ exemplar: replica, replicas: [] }));
  return { tree: toBranch(ancestry, shown), hasMore: copies.length > shown.length };
});

/**
 * A tree without side branches: from the first origin down to the last exemplar of `ancestry`, below which are
 * `replicas`. Origins in the middle may be left out.
 */
function toBranch(ancestry: readonly [ExemplarEntry, ...ExemplarEntry[]], replicas: LineageNode[]): LineageNode {
  const [first, ...rest] = ancestry;
  const skipped = Math.max(0, rest.length - nearest - 1);
  const below = rest
    .slice(skipped)
    .reduceRight<LineageNode[]>((lower, exemplar) => [{ exemplar, replicas: lower }], replicas);
  const [second, ...others] = below;
  const isCut = skipped > 0 && second !== undefined;
  return { exemplar: first, replicas: isCut ? [{ ...second, skipped }, ...others] : below };
}
