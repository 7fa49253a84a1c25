/**
 * Records what each page asks of the content. The next build makes a page anew if one of the answers has changed. The
 * record is kept on `globalThis`, because Astro bundles the pages with their own instance of this module.
 */

/** What one page asked. */
export interface PageReading {
  /** Names of the fields that were read, by the key of the entry. */
  fields: Map<string, Set<string>>;
  /** Digests of the answers, by question. */
  questions: Map<string, string>;
}

/** The fields of an entry, to compare them with those of another build. */
export interface EntryDigests {
  /** A digest that changes whenever any field does. */
  whole: string;
  /** Digest of each field. */
  fields: () => Record<string, string>;
}

/** The content of this build, with which the plan compares the record of the last one. */
export interface AskedContent {
  /** The digest of today's answer; undefined if the question can no longer be asked. */
  answerTo: (question: string) => string | undefined;
  entries: ReadonlyMap<string, EntryDigests>;
}

export interface Plan {
  /** Whether this build makes the output at the address. Remembers `givenDigest`, the digest of the page's props. */
  isToBeMade: (address: string, givenDigest: string, content: AskedContent) => boolean;
}

interface Shared {
  /** The page that is being rendered. Astro renders one page after another. */
  page: PageReading | undefined;
  plan: Plan | undefined;
  content: AskedContent | undefined;
}

const key = Symbol.for('dien-hinh-ninh-hoa: recording');
const holder = globalThis as { [key]?: Shared | undefined };

export const recording: Shared = (holder[key] ??= { page: undefined, plan: undefined, content: undefined });

export const openReading = (): PageReading => ({ fields: new Map(), questions: new Map() });

export function recordField(entry: string, field: string): void {
  const fields = recording.page?.fields;
  if (fields === undefined) return;
  const known = fields.get(entry);
  if (known === undefined) fields.set(entry, new Set([field]));
  else known.add(field);
}

/** Runs `work` without recording what it reads and asks. */
export function unrecorded<Result>(work: () => Result): Result {
  const { page } = recording;
  recording.page = undefined;
  try {
    return work();
  } finally {
    recording.page = page;
  }
}

/** The name under which all fields of an object are recorded together, when a page lists them. */
export const allFields = '*';

/** The names under which the body of an entry and the file of a document are recorded, beside their fields. */
export const bodyField = '@body';
export const fileField = '@file';

/** A proxy of the object, which records each field that a page reads. */
export function recorded<Values extends object>(values: Values, entry: string): Values {
  return new Proxy(values, {
    get: (target, name) => {
      if (recording.page !== undefined && typeof name === 'string') recordField(entry, name);
      return Reflect.get(target, name) as unknown;
    },
    has: (target, name) => {
      if (recording.page !== undefined && typeof name === 'string') recordField(entry, name);
      return Reflect.has(target, name);
    },
    ownKeys: (target) => {
      recordField(entry, allFields);
      return Reflect.ownKeys(target);
    },
  });
}
