/** What is published, and how far that fills the floors of the plan that runs. */
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
    { value: formatNumber(store.exemplars.length), label: exemplars },
    { value: formatNumber(store.stories.length), label: stories },
    { value: formatNumber(counted), label: counts },
    { value: `${formatNumber(reached)} / ${formatNumber(floors)}`, label: floorsReached },
  ];
}
