/**
 * Figures for the frame and the fragment of the whole site: how much is published, how much of it counts towards
 * the main plan, and how many of the plan's floors are reached. A figure of zero is left out.
 */
import { mainPlan } from '../queries/plans.ts';
import { progressOf, summariseFloors } from '../queries/progress.ts';
import type { Store } from '../queries/store.ts';
import { strings } from '../strings.ts';
import { formatNumber } from '../text/format.ts';

interface Figure {
  value: string;
  label: string;
}

export function figuresOf(store: Store): Figure[] {
  const { floors, reached, counted } = summariseFloors(progressOf(store, mainPlan(store).movements));
  const { exemplars, stories, counts, floorsReached } = strings.embed.figureLabels;
  return [
    { count: store.exemplars.length, label: exemplars },
    { count: store.stories.length, label: stories },
    { count: counted, label: counts },
    { count: reached, of: floors, label: floorsReached },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, of, label }) => ({
      value: of === undefined ? formatNumber(count) : `${formatNumber(count)} / ${formatNumber(of)}`,
      label,
    }));
}
