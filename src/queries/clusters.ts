/** The clusters of units (Cụm, Khối thi đua; plan, IV.4 and V.1), by the name in the files of the units. */
import { asQuestion } from '../recording/questions.ts';
import type { ClusterOf } from '../domain/facets.ts';
import { slugOfCluster } from '../domain/unit.ts';
import { compareVi } from '../text/collate.ts';
import { byDate, exemplarsOfUnit, isMilestone } from './selections.ts';
import { newestFirst } from './newest-first.ts';
import type { DocumentEntry, EventEntry, ExemplarEntry, Store, UnitEntry } from './store.ts';

export interface Cluster {
  /** The last part of its address. */
  slug: string;
  name: string;
  /** Sorted by name. */
  units: UnitEntry[];
}

/** Names that differ only in case, spaces or marks are one cluster. */
export const listClusters = asQuestion('listClusters', (store: Store): Cluster[] => {
  const bySlug = Map.groupBy(store.units, ({ data }) => slugOfCluster(data) ?? '');
  return [...bySlug]
    .filter(([slug]) => slug !== '')
    .map(([slug, units]) => ({
      slug,
      name: units[0]?.data.cluster ?? '',
      units: units.sort((a, b) => compareVi(a.data.name, b.data.name)),
    }))
    .sort((a, b) => compareVi(a.name, b.name));
});

export const exemplarsOfCluster = asQuestion('exemplarsOfCluster', (store: Store, slug: string): ExemplarEntry[] =>
  unitsOf(store, slug)
    .flatMap(({ id }) => exemplarsOfUnit(store, id))
    .sort(newestFirst),
);

/** The events, without milestones, that a unit of the cluster hosts, the latest first. */
export const eventsOfCluster = asQuestion('eventsOfCluster', (store: Store, slug: string): EventEntry[] => {
  const hosts = new Set(unitsOf(store, slug).map(({ id }) => id));
  return store.events
    .filter((event) => !isMilestone(event) && event.data.host !== undefined && hosts.has(event.data.host))
    .sort(byDate)
    .reverse();
});

const unitsOf = (store: Store, slug: string): UnitEntry[] =>
  listClusters(store).find((cluster) => cluster.slug === slug)?.units ?? [];

/** The documents that the unit itself has issued, the latest first. */
export const documentsOfUnit = asQuestion('documentsOfUnit', (store: Store, id: string): DocumentEntry[] =>
  store.documents
    .filter(({ data: { issuer } }) => 'unit' in issuer && issuer.unit === id)
    .sort((a, b) => (b.data.date ?? '').localeCompare(a.data.date ?? '') || compareVi(a.data.title, b.data.title)),
);

const known = new WeakMap<readonly UnitEntry[], ClusterOf>();

/** Returns a function that gives the slug of a unit's cluster: always the same function for the same list of units. */
export function clustersIn(units: readonly UnitEntry[]): ClusterOf {
  const before = known.get(units);
  if (before !== undefined) return before;
  const slugs = new Map(units.map(({ id, data }) => [id, slugOfCluster(data)]));
  const clusterOf: ClusterOf = (id) => slugs.get(id);
  known.set(units, clusterOf);
  return clusterOf;
}
