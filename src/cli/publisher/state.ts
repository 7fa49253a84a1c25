/**
 * The reports of the publisher: `trang-thai.json` for the editors' pages, and beside it a file for whoever runs the
 * server. Anybody can read `trang-thai.json`, so it says nothing of what is in an entry.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { readIfThere } from '../../release/file-error.ts';
import type { Target } from '../../release/layout.ts';
import { writeWhole } from '../../release/whole-file.ts';
import { parseJson } from '../../text/json.ts';

const stateSchema = z.strictObject({
  version: z.literal(1),
  /**
   * `da-len`: the newest content is public. `dang-len`: it is being built. `loi`: it could not be published. `mat-kho`:
   * the repository could not be asked. `da-lui`: a rollback has set the newest commit aside.
   */
  state: z.enum(['da-len', 'dang-len', 'loi', 'mat-kho', 'da-lui']),
  /** One sentence for an editor. */
  message: z.string(),
  /** The commit that `state` is about. */
  commit: z.string(),
  /** When `state` began for this commit. Moments have the format of RFC 3339, in the time of Việt Nam (`+07:00`). */
  since: z.string(),
  /** When publishing will be tried again; only after a failure. */
  next: z.string().optional(),
  /** How many times in a row publishing has failed. */
  failures: z.number(),
  /** The release that is public. */
  released: z.strictObject({ id: z.string(), commit: z.string(), time: z.string(), day: z.string() }).optional(),
  /** Pages of entries that are held back until they are mended. */
  held: z.array(z.string()),
  /** Pages of entries that were public and have no file now, although nobody has withdrawn or moved them. */
  lost: z.array(z.string()).default([]),
  /** Day of the last build from nothing. */
  cleanedOn: z.string().optional(),
});
export type PublisherState = z.output<typeof stateSchema>;

export const lastFailureFile = (target: Target): string => join(target.root, 'loi-gan-nhat.txt');

/**
 * Undefined if the file is missing or cannot be read. Then the publisher forgets earlier failures and the day of the
 * last build from nothing, and releases the newest commit once more; its next report replaces the file.
 */
export function readState(target: Target): PublisherState | undefined {
  const text = readIfThere(target.state);
  if (text === undefined) return undefined;
  const parsed = stateSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

export function writeState(target: Target, state: PublisherState): void {
  writeWhole(target.state, `${JSON.stringify(state, undefined, 1)}\n`);
}
