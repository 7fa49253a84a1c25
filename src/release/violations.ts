/** What the guard has found, left beside the build folder for the release that started the build. */
import { rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readIfThere } from './file-error.ts';

const violationsSchema = z.array(z.strictObject({ file: z.string(), message: z.string() }));
export type Violation = z.output<typeof violationsSchema>[number];

const fileOf = (buildDir: string): string => `${buildDir}.loi.json`;

export function writeViolations(buildDir: string, violations: readonly Violation[]): void {
  writeFileSync(fileOf(buildDir), JSON.stringify(violations));
}

/** Empty when the guard has found nothing, or the build did not get so far. */
export function takeViolations(buildDir: string): Violation[] {
  const text = readIfThere(fileOf(buildDir));
  rmSync(fileOf(buildDir), { force: true });
  return text === undefined ? [] : violationsSchema.parse(JSON.parse(text));
}
