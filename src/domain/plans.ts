/** Movements belong to plans. One plan runs, as the settings say; those before it and after it stay. */
import type { Movement } from './movement.ts';
import type { Settings } from './settings.ts';

export interface PlanYears {
  from: number;
  to: number;
}

interface OfPlan {
  data: Pick<Movement, 'plan' | 'period' | 'shortName'>;
}

export interface Plan<Item> {
  /** The document that it is. */
  id: string;
  years: PlanYears;
  /** In its own order; at least one. */
  movements: Item[];
}

type PlanSettings = Pick<Settings, 'plan' | 'planPeriod'>;

export const titleOfPlan = ({ from, to }: PlanYears): string => `Kế hoạch ${from}–${to}`;

/** A movement whose years are not those of its plan prints them, and tells of the plan only where no other does. */
export function yearsOfPlan(periods: readonly Movement['period'][], otherwise?: PlanYears): PlanYears {
  const plain = periods.filter(({ verbatim }) => verbatim === undefined);
  if (plain.length === 0 && otherwise !== undefined) return otherwise;
  const telling = plain.length > 0 ? plain : periods;
  return { from: Math.min(...telling.map(({ from }) => from)), to: Math.max(...telling.map(({ to }) => to)) };
}

/** Every plan that has movements: first the one that runs, then the others, the latest first. */
export function toPlans<Item extends OfPlan>(movements: readonly Item[], settings: PlanSettings): Plan<Item>[] {
  const plans = [...Map.groupBy(movements, ({ data }) => data.plan)].map(([id, own]) => ({
    id,
    years: id === settings.plan ? settings.planPeriod : yearsOfPlan(own.map(({ data }) => data.period)),
    movements: own,
  }));
  const isOther = ({ id }: { id: string }) => Number(id !== settings.plan);
  return plans.sort((a, b) => isOther(a) - isOther(b) || b.years.from - a.years.from || (a.id < b.id ? -1 : 1));
}

/** With the years of its plan, where a plan before it in the list has a movement of that name. */
export function nameAmong<Item extends OfPlan>({ data }: Item, all: readonly Item[], settings: PlanSettings): string {
  const isNamesake = (other: Item) => other.data.plan !== data.plan && other.data.shortName === data.shortName;
  if (!all.some(isNamesake)) return data.shortName;
  const plans = toPlans(all, settings);
  const at = plans.findIndex(({ id }) => id === data.plan);
  const isTaken = plans.slice(0, at).some(({ movements }) => movements.some(isNamesake));
  const years = plans[at]?.years;
  return isTaken && years ? `${data.shortName} (${years.from}–${years.to})` : data.shortName;
}

/** The first year of any plan, also of one whose years the settings no longer say. */
export function firstYearOf(movements: readonly OfPlan[], { plan, planPeriod }: PlanSettings): number {
  const plans = [...Map.groupBy(movements, ({ data }) => data.plan)];
  const starts = plans.map(([id, own]) => {
    const periods = own.map(({ data }) => data.period);
    return yearsOfPlan(periods, id === plan ? planPeriod : undefined).from;
  });
  return Math.min(planPeriod.from, ...starts);
}
