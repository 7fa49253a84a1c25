/** The state that the steps of one build share: the room, the plan, and what each step leaves for the next build. */
import type { BuildPlan } from '../build/plan.ts';
import type { Room } from '../build/room.ts';

interface ThisBuild {
  room: Room;
  plan: BuildPlan;
  /** What the steps leave for the next build. */
  steps: Map<string, unknown>;
}

let current: ThisBuild | undefined;

export function beginBuild(build: ThisBuild): void {
  current = build;
}

export function thisBuild(): ThisBuild {
  if (current === undefined) throw new Error('Lượt dựng chưa có kế hoạch: src/integrations/plan.ts phải chạy trước.');
  return current;
}

/** What this step left in the build that the current one continues. */
export const lastOfStep = (name: string): unknown => current?.room.last?.record.steps.get(name);
