/** Groups movements by plan. `settings` name the current plan; earlier and later plans stay on the site. */
import type { Movement } from './movement.ts';
import type { Settings } from './settings.ts';

export interface PlanYears {
  from: number;
  to: number;
}

export const planTitle = ({ from, to }: PlanYears): string => `Kế hoạch ${from}–${to}`;

interface OfPlan {
  data: Pick<Movement, 'plan' | 'period' | 'shortName'>;
}

export interface Plan<Item> {
  /** Id of the plan's document. */
  id: string;
  years: PlanYears;
  /** The movements of the plan, in its order; at least one. */
  movements: Item[];
}

type PlanSettings = Pick<Settings, 'plan' | 'planPeriod'>;

/**
 * The years of a plan, taken from the periods of its movements. A period with `verbatim` differs from that of the plan,
 * so such periods count only when the plan has no others and `otherwise` is undefined.
 */
export function yearsOfPlan(periods: readonly Movement['period'][], otherwise?: PlanYears): PlanYears {
  const plain = periods.filter(({ verbatim }) => verbatim === undefined);
  if (plain.length === 0 && otherwise !== undefined) return otherwise;
  const telling = plain.length > 0 ? plain : periods;
  return { from: Math.min(...telling.map(({ from }) => from)), to: Math.max(...telling.map(({ to }) => to)) };
}

/** All plans that have movements: the current plan first, then the others, latest first. */
export function toPlans<Item extends OfPlan>(movements: readonly Item[], settings: PlanSettings): Plan<Item>[] {
  const plans = [...Map.groupBy(movements, ({ data }) => data.plan)].map(([id, own]) => ({
    id,
    years: id === settings.plan ? settings.planPeriod : yearsOfPlan(own.map(({ data }) => data.period)),
    movements: own,
  }));
  const isOther = ({ id }: { id: string }) => Number(id !== settings.plan);
  return plans.sort((a, b) => isOther(a) - isOther(b) || b.years.from - a.years.from || (a.id < b.id ? -1 : 1));
}

/**
 * The short name of a movement. The years of its plan are added when a plan that `toPlans` lists before it has a
 * movement with the same name.
 */
export function nameAmong<Item extends OfPlan>({ data }: Item, all: readonly Item[], settings: PlanSettings): string {
  const isNamesake = (other: Item) => other.data.plan !== data.plan && other.data.shortName === data.shortName;
  if (!all.some(isNamesake)) return data.shortName;
  const plans = toPlans(all, settings);
  const at = plans.findIndex(({ id }) => id === data.plan);
  const isTaken = plans.slice(0, at).some(({ movements }) => movements.some(isNamesake));
  const years = plans[at]?.years;
  return isTaken && years ? `${data.shortName} (${years.from}–${years.to})` : data.shortName;
}

/** The first year of all plans, including plans whose years are no longer in the settings. */
export function firstYearOf(movements: readonly OfPlan[], { plan, planPeriod }: PlanSettings): number {
  const plans = [...Map.groupBy(movements, ({ data }) => data.plan)];
  const starts = plans.map(([id, own]) => {
    const periods = own.map(({ data }) => data.period);
    return yearsOfPlan(periods, id === plan ? planPeriod : undefined).from;
  });
  return Math.min(planPeriod.from, ...starts);
}
