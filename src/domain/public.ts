/** Decides which entries are public. An entry that shows people is hidden unless approval and consent allow it. */
import type { Approval, Consent } from './approval.ts';
import { addDays } from './days.ts';
import { isGated, type EntryKey } from './collections.ts';

declare const published: unique symbol;
/** Brand of a value that passed `mayShow`. Only `queries/store.ts` adds the brand. */
export type Published<Value> = Value & { readonly [published]: true };

export interface Audience {
  /** Day of the build in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  /** Whether this is a release build, which leaves out samples. */
  production: boolean;
}

/** The fields that decide whether an entry may be shown. */
export interface Gated {
  sample?: boolean | undefined;
  publishedOn?: string | undefined;
  approval?: Approval | undefined;
  consent?: Consent | undefined;
}

/**
 * For entries that show people: approval and consent not after the publication day, which has come; consent not
 * withdrawn; and no sample in a release build.
 * @internal Exported for its test.
 */
export function isPublic(entry: Gated, audience: Audience): boolean {
  if (!isForAudience(entry, audience)) return false;
  const { approval, consent, publishedOn } = entry;
  if (approval === undefined || consent === undefined || publishedOn === undefined) return false;
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= audience.today) return false;
  return publishedOn <= audience.today && approval.date <= publishedOn && consent.date <= publishedOn;
}

/**
 * The day on which consent was withdrawn from an entry that had been public; otherwise undefined. An entry that was
 * never public must not leave a trace, not even a notice at its path.
 */
export function withdrawnWhilePublic(entry: Gated, audience: Audience): string | undefined {
  const on = entry.consent?.withdrawnOn;
  if (on === undefined || on > audience.today) return undefined;
  return isPublic(entry, { ...audience, today: addDays(on, -1) }) ? on : undefined;
}

/**
 * True if the entry is not a sample, or if the audience may see samples. An entry that shows no people is public then.
 */
export function isForAudience(entry: Pick<Gated, 'sample'>, audience: Audience): boolean {
  return !(audience.production && entry.sample === true);
}

interface Entry extends Pick<EntryKey, 'collection'> {
  /** The parsed fields; a collection without people lacks the fields of `Gated`. */
  values: object;
}

export function mayShow(entry: Entry, audience: Audience): boolean {
  const gate: Gated = entry.values;
  return isGated(entry) ? isPublic(gate, audience) : isForAudience(gate, audience);
}
