/**
 * The receipt of a finished build: it proves that the guard has passed the site, and holds what a release cannot see
 * from the files. It lies beside the build folder, never in the site.
 */
import { rmSync } from 'node:fs';
import * as z from 'zod';
import { readIfThere } from './file-error.ts';
import type { SiteFile } from './site-files.ts';
import { writeWhole } from './whole-file.ts';

/** As `src/build/manifest.ts` writes it. */
interface SiteManifest {
  id: string;
  files: Record<string, [sha256: string, bytes: number]>;
}

export const receiptSchema = z.strictObject({
  /** Day of the build in Việt Nam. */
  day: z.string(),
  production: z.boolean(),
  siteUrl: z.string(),
  base: z.string(),
  withdrawals: z.array(
    z.strictObject({ path: z.string(), redirect: z.string().optional(), hasMoved: z.boolean().optional() }),
  ),
  /** Names of the revoked recognitions that the site shows (`nameRevoked`). */
  revoked: z.array(z.string()).default([]),
  /** Pages of entries that the build has left out because they name somebody whose entry was withdrawn. */
  held: z.array(z.string()).default([]),
  /** Where the build has listed its files, and the id of that list. */
  list: z.strictObject({ file: z.string(), id: z.string() }).optional(),
});
export type Receipt = z.output<typeof receiptSchema>;

const fileOf = (buildDir: string): string => `${buildDir}.json`;

export function writeReceipt(buildDir: string, receipt: Receipt): void {
  writeWhole(fileOf(buildDir), JSON.stringify(receipt));
}

/** Undefined when no build has been finished. */
export function readReceipt(buildDir: string): Receipt | undefined {
  const text = readIfThere(fileOf(buildDir));
  return text === undefined ? undefined : receiptSchema.parse(JSON.parse(text));
}

export function dropReceipt(buildDir: string): void {
  rmSync(fileOf(buildDir), { force: true });
}

/** The reference to the list of files for a receipt; undefined when there is no list. */
export function refersTo(file: string): Receipt['list'] {
  const text = readIfThere(file);
  return text === undefined ? undefined : { file, id: (JSON.parse(text) as SiteManifest).id };
}

/** The files of the build with their hashes; undefined without a list, or if a later build has written another one. */
export function readList({ list }: Receipt): Map<string, SiteFile> | undefined {
  const text = list === undefined ? undefined : readIfThere(list.file);
  if (text === undefined) return undefined;
  const { id, files } = JSON.parse(text) as SiteManifest;
  if (id !== list?.id) return undefined;
  const siteFiles = new Map<string, SiteFile>();
  // `Object.entries` would make an array for each of 100,000 files.
  for (const path of Object.keys(files)) {
    const [sha256, bytes] = files[path] ?? ['', 0];
    siteFiles.set(path, { sha256, bytes });
  }
  return siteFiles;
}
