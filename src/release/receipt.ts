/**
 * What a build says of the site that it has finished: that the guard has passed it, and what a release must know that
 * the files do not tell. It lies beside the build folder, never in the site.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readIfThere } from './file-error.ts';

export const receiptSchema = z.strictObject({
  /** Day of the build in Việt Nam. */
  day: z.string(),
  production: z.boolean(),
  siteUrl: z.string(),
  base: z.string(),
  withdrawals: z.array(z.strictObject({ path: z.string(), redirect: z.string().optional() })),
});
export type Receipt = z.output<typeof receiptSchema>;

const fileOf = (buildDir: string): string => `${buildDir}.json`;

export function writeReceipt(buildDir: string, receipt: Receipt): void {
  const file = fileOf(buildDir);
  writeFileSync(`${file}.moi`, JSON.stringify(receipt));
  renameSync(`${file}.moi`, file);
}

/** Undefined when no build has been finished. */
export function readReceipt(buildDir: string): Receipt | undefined {
  const text = readIfThere(fileOf(buildDir));
  return text === undefined ? undefined : receiptSchema.parse(JSON.parse(text));
}

export function dropReceipt(buildDir: string): void {
  rmSync(fileOf(buildDir), { force: true });
}
