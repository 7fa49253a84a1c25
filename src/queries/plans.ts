import { firstYearOf, nameAmong, toPlans, type Plan as PlanOf } from '../domain/plans.ts';
import type { MovementEntry, Store } from './store.ts';

export type Plan = PlanOf<MovementEntry>;
type Plans = Pick<Store, 'settings' | 'movements'>;

export const listPlans = ({ settings, movements }: Plans): Plan[] => toPlans(movements, settings);

/** The plan that runs; while it has no movement yet, the latest that has. */
export const mainPlan = (store: Plans): Plan =>
  listPlans(store)[0] ?? { id: store.settings.plan, years: store.settings.planPeriod, movements: [] };

export function planOf(store: Plans, movement: MovementEntry): Plan {
  const plan = listPlans(store).find(({ id }) => id === movement.data.plan);
  if (plan === undefined) throw new Error(`Phong trào ${movement.id} không có trong kho đang dựng.`);
  return plan;
}

/** Those that span the year; after all of them the last one, whose work is still told. */
export function plansOfYear(store: Plans, year: number): Plan[] {
  const plans = listPlans(store).toSorted((a, b) => b.years.from - a.years.from);
  const spanning = plans.filter(({ years }) => years.from <= year && year <= years.to);
  return spanning.length > 0 ? spanning : plans.filter(({ years }) => years.from <= year).slice(0, 1);
}

/** Settled by `settings` and movements alone: no address of a month or a year goes when another plan runs. */
export const firstPlanYear = ({ settings, movements }: Plans): number => firstYearOf(movements, settings);

/** As it is called where movements of several plans stand together. */
export const nameOfMovement = ({ settings, movements }: Plans, movement: MovementEntry): string =>
  nameAmong(movement, movements, settings);

/** Movements of later plans that go on with this one. */
export const continuationsOf = ({ movements }: Pick<Store, 'movements'>, id: string): MovementEntry[] =>
  movements.filter(({ data }) => data.continues === id);
