/** The position of a movement in its plan, and its predecessors and successors in other plans. */
import { continuationsOf, listPlans, planOf } from '../../queries/plans.ts';
import { neighboursOf } from '../../queries/selections.ts';
import type { MovementEntry, Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';

/** “mục III.5 của kế hoạch”; includes the years of the plan if there are several plans. */
export function sectionOf(store: Store, movement: MovementEntry): string {
  const { planSection } = movement.data;
  const plan = listPlans(store).length > 1 ? strings.planOf(planOf(store, movement).years) : 'kế hoạch';
  return planSection === undefined ? plan : `mục ${planSection} của ${plan}`;
}

interface Link {
  label: string;
  href: string;
}

/**
 * Movements stand in the order of the plan. So the movement before this one in the list, which `neighboursOf` calls
 * newer, is the previous one.
 */
export function neighboursInPlan(
  store: Store,
  movement: MovementEntry,
): { previous: Link | undefined; next: Link | undefined } {
  const { newer, older } = neighboursOf(planOf(store, movement).movements, movement.id);
  const toLink = (other: MovementEntry | undefined) =>
    other && { label: other.data.shortName, href: urls.movement(other.id) };
  return { previous: toLink(newer), next: toLink(older) };
}

interface Kin {
  term: string;
  links: Link[];
}

export function kinOf(store: Store, { id, data }: MovementEntry): Kin[] {
  const toLink = (other: MovementEntry) => ({
    label: `${other.data.shortName}, ${strings.planOf(planOf(store, other).years)}`,
    href: urls.movement(other.id),
  });
  const earlier = store.movements.filter((other) => other.id === data.continues);
  return [
    { term: 'Tiếp nối', links: earlier.map(toLink) },
    { term: 'Được tiếp nối bởi', links: continuationsOf(store, id).map(toLink) },
  ].filter(({ links }) => links.length > 0);
}
