import type { Store } from './store.ts';

/**
 * The first year that any plan of the site spans. The settings name the plan that runs; the movements of those before
 * it stay, and with them the addresses of its months and years.
 */
export const firstPlanYear = ({ settings, movements }: Pick<Store, 'settings' | 'movements'>): number =>
  Math.min(
    settings.planPeriod.from,
    ...movements.filter(({ data }) => data.plan !== settings.plan).map(({ data }) => data.period.from),
  );
