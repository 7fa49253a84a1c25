/**
 * The manifest: what a release consists of, with the hash of every file. It lies beside the site, and can be signed.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { parseJson } from '../text/json.ts';
import { isEntryPage, type Withdrawn } from './addresses.ts';
import { readIfThere } from './file-error.ts';
import { currentRelease, releaseAt, type Target } from './layout.ts';

const fileSchema = z.strictObject({
  sha256: z.string(),
  bytes: z.number(),
  /** The release that first had this version of the file, and gave it its date and ETag. */
  since: z.string(),
  /** For a file of an earlier build that open pages may still ask for: how many releases ago it was built. */
  age: z.number().optional(),
});

const manifestSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  /** The release before, or an empty text. */
  before: z.string(),
  /** Set by a rollback: the release that it went back to. */
  rollbackTo: z.string().optional(),
  /** Set when the files of this release were deleted (`purge.ts`): the later release that took down an entry. */
  purgedAfter: z.string().optional(),
  commit: z.string(),
  /** Day of the build in Việt Nam. */
  day: z.string(),
  /** Moment of the release in Việt Nam. */
  time: z.string(),
  production: z.boolean(),
  siteUrl: z.string(),
  base: z.string(),
  counts: z.strictObject({
    files: z.number(),
    entries: z.number(),
    made: z.number(),
    kept: z.number(),
    deleted: z.number(),
  }),
  withdrawn: z.array(z.string()),
  /**
   * The withdrawn paths whose entries have only moved. Anybody can read the manifest, so it tells no reason for the
   * others.
   */
  onlyMoved: z.array(z.string()).optional(),
  /** Withdrawn paths that may still be in no commit: a later commit without them must not show these entries again. */
  uncommitted: z.array(z.string()).optional(),
  /** Names of the revoked recognitions that the site shows (`nameRevoked`). */
  revoked: z.array(z.string()).optional(),
  /** Pages of entries that are held back. They only say that the entry is being mended. */
  held: z.array(z.string()),
  gone: z.array(z.string()),
  moved: z.record(z.string(), z.string()),
  files: z.record(z.string(), fileSchema),
});
export type Manifest = z.output<typeof manifestSchema>;
export type ReleasedFile = z.output<typeof fileSchema>;

/** Does not validate: the manifest was written by a release, and checking 100,000 files takes a second. */
export const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;
/** The manifest of the served release; undefined before the first one. */
export function servedManifest(target: Target): Manifest | undefined {
  const id = currentRelease(target);
  return id === undefined ? undefined : readManifest(releaseAt(target, id).manifest);
}
/** Undefined when the manifest is missing or damaged. */
export const readManifestIfSound = (file: string): Manifest | undefined =>
  parseJson(readIfThere(file) ?? '') as Manifest | undefined;
/** Validates a manifest from elsewhere. */
export const parseManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));
/** Pages of entries that were public and have no file now, although nobody has withdrawn or moved them. */
export const lostIn = ({ gone, withdrawn }: Pick<Manifest, 'gone' | 'withdrawn'>): string[] =>
  gone.filter((address) => isEntryPage(address) && !withdrawn.includes(address));

/** An entry counts as moved only if the manifest says so. Manifests of earlier versions of this program never do. */
export const withdrawnIn = ({
  withdrawn,
  moved,
  onlyMoved = [],
}: Pick<Manifest, 'withdrawn' | 'moved' | 'onlyMoved'>): Withdrawn[] =>
  withdrawn.map((path) => ({ path, redirect: moved[path], hasMoved: onlyMoved.includes(path) }));

/** What stands before and after the lines of the files. */
export const filesStart = ',\n "files": {';
export const filesEnd = '}\n}\n';

/** One line for each file, so that two manifests can be compared with `diff`, and by `differenceOf`. */
export const formatManifest = (manifest: Manifest): string => {
  const { files, ...rest } = manifest;
  const lines = Object.entries(files).map(([path, file]) => `  ${JSON.stringify(path)}: ${JSON.stringify(file)}`);
  const head = JSON.stringify(rest, undefined, 1).replace(/\n\}$/, '');
  return `${head}${filesStart}${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n `}${filesEnd}`;
};
