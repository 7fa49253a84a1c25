/**
 * Reads bodies on demand, when a page renders them, so that the data store stays small. Several parts of a page may ask
 * for the same body.
 */
import { findBody } from '../corpus/body.ts';
import { mendNow } from '../corpus/reading.ts';
import { readMdx } from '../corpus/source-file.ts';
import type { EntryKey } from '../domain/collections.ts';
import type { Published } from '../domain/public.ts';
import type { Mend } from '../mdx/check.ts';
import type { Body } from '../mdx/parse.ts';
import { bodyField, recordField } from '../recording/recorder.ts';

interface WithBody extends EntryKey {
  file: string;
  digest: string;
}

export interface EntryBody {
  body: Body;
  /** `src` of the entry's photos as its file writes them, in order. */
  photoNames: string[];
}

/**
 * Bodies by file and digest, because several parts of a page ask for the same one, and because a process that builds
 * again asks for all bodies in each build, to see whether what other pages tell of them has changed.
 */
const bodies = new Map<string, EntryBody>();
const mostBodies = 2000;
let mendedWith: Mend | undefined;

export function getBody(entry: Published<WithBody>): EntryBody {
  recordField(`${entry.collection}/${entry.id}`, bodyField);
  const mend = mendNow();
  if (mend !== mendedWith) bodies.clear();
  mendedWith = mend;
  const key = `${entry.file} ${entry.digest}`;
  const known = bodies.get(key);
  if (known !== undefined) return known;
  const found = readBody(entry, mend);
  const [oldest] = bodies.keys();
  if (oldest !== undefined && bodies.size >= mostBodies) bodies.delete(oldest);
  bodies.set(key, found);
  return found;
}

/**
 * Throws when the file is invalid. That cannot happen in a build, which checks the content first and stops at such a
 * file.
 */
function readBody({ collection, id, file }: Published<WithBody>, mend: Mend | undefined): EntryBody {
  const result = readMdx(file);
  if (!result.ok) throw new Error(`${file}: ${result.problems.map((problem) => problem.message).join(' ')}`);
  const { body, bodyLine, data } = result.source;
  const found = findBody(body, { firstLine: bodyLine, collection, id, mend });
  if (found.body === undefined)
    throw new Error(`${file}: ${found.problems.map((problem) => problem.message).join(' ')}`);
  const { photos = [] } = data as { photos?: { src: string }[] };
  return { body: found.body, photoNames: photos.map((photo) => photo.src) };
}
