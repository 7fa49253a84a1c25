/** The state that the steps of one build share: the room, the plan, and what each step leaves for the next build. */
import { digestOfFile } from '../build/manifest.ts';
import type { BuildPlan } from '../build/plan.ts';
import type { Room } from '../build/room.ts';

interface ThisBuild {
  /** When the build began, as `performance.now()` counts. */
  beganAt: number;
  room: Room;
  plan: BuildPlan;
  /** What the steps leave for the next build. */
  steps: Map<string, unknown>;
  /** Paths of the files that the steps keep from the last build, beside those of the plan. */
  keptBySteps: string[];
  /** Paths of the files that this build has added to the last site, changed in it, or removed. */
  replaced: readonly string[];
  /** Whether this process builds again. */
  isFollowed: boolean;
  /** If the process builds again, leaves what the next build needs. To be called when the site has been delivered. */
  prepareNext?: () => void;
}

let current: ThisBuild | undefined;
let buildsAgain = false;

/** For a process that will build again. It must call `prepareNext` itself after each build. */
export function expectBuilds(): void {
  buildsAgain = true;
}

export function beginBuild(build: Pick<ThisBuild, 'beganAt' | 'room' | 'plan'>): void {
  current = { ...build, steps: new Map(), keptBySteps: [], replaced: [], isFollowed: buildsAgain };
}

export function thisBuild(): ThisBuild {
  if (current === undefined) throw new Error('Lượt dựng chưa có kế hoạch: src/integrations/plan.ts phải chạy trước.');
  return current;
}

/** Paths of all files that are kept from the last build. */
export function keptFiles(): string[] {
  const { plan, keptBySteps } = thisBuild();
  return [...plan.keptFiles, ...keptBySteps];
}

/** Whether the last build has made, and checked, the same file. Reads the file only if the last build had one there. */
export function isAsBefore(file: { path: string; readonly bytes: Uint8Array }): boolean {
  const digest = current?.room.last?.manifest.files[file.path]?.[0];
  return digest !== undefined && digest === digestOfFile(file.bytes)[0];
}

/** What the step `name` left in the build that this build continues; undefined if it left nothing. */
export const lastOfStep = (name: string): unknown => current?.room.last?.record.steps.get(name);
