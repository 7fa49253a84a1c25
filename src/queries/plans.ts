import { asQuestion } from '../recording/questions.ts';
import { firstYearOf, nameAmong, toPlans, type Plan as PlanOf } from '../domain/plans.ts';
import type { MovementEntry, Store } from './store.ts';

export type Plan = PlanOf<MovementEntry>;
type Plans = Pick<Store, 'settings' | 'movements'>;

export const listPlans = asQuestion('listPlans', ({ settings, movements }: Plans): Plan[] =>
  toPlans(movements, settings),
);

/** The current plan; while it has no movements, the latest plan that has some. */
export const mainPlan = asQuestion(
  'mainPlan',
  (store: Plans): Plan =>
    listPlans(store)[0] ?? { id: store.settings.plan, years: store.settings.planPeriod, movements: [] },
);

export const planOf = asQuestion('planOf', (store: Plans, movement: MovementEntry): Plan => {
  const plan = listPlans(store).find(({ id }) => id === movement.data.plan);
  if (plan === undefined) throw new Error(`Phong trào ${movement.id} không có trong kho đang dựng.`);
  return plan;
});

/**
 * The plans whose years include `year`, latest first. For a year of no plan, the last plan before it, because its work
 * is still reported.
 */
export const plansOfYear = asQuestion('plansOfYear', (store: Plans, year: number): Plan[] => {
  const plans = listPlans(store).toSorted((a, b) => b.years.from - a.years.from);
  const spanning = plans.filter(({ years }) => years.from <= year && year <= years.to);
  return spanning.length > 0 ? spanning : plans.filter(({ years }) => years.from <= year).slice(0, 1);
});

/** Depends on settings and movements only, so that no month or year page disappears when the current plan changes. */
export const firstPlanYear = asQuestion('firstPlanYear', ({ settings, movements }: Plans): number =>
  firstYearOf(movements, settings),
);

/** The name of a movement for lists with movements of several plans. */
export const nameOfMovement = asQuestion(
  'nameOfMovement',
  ({ settings, movements }: Plans, movement: MovementEntry): string => nameAmong(movement, movements, settings),
);

/** Movements of later plans that continue this one. */
export const continuationsOf = asQuestion(
  'continuationsOf',
  ({ movements }: Pick<Store, 'movements'>, id: string): MovementEntry[] =>
    movements.filter(({ data }) => data.continues === id),
);
