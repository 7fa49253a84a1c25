/** Closed by default: what may be shown, to whom it matters most. */
import type { Approval, Consent } from './approval.ts';
import { addDays } from './days.ts';
import { isGated, type EntryKey } from './collections.ts';

declare const published: unique symbol;
/** A value that passed `isPublic`; only `queries/store.ts` makes one. */
export type Published<Value> = Value & { readonly [published]: true };

export interface Audience {
  /** Civil day of the build. */
  today: string;
  /** The release build leaves samples out. */
  production: boolean;
}

/** The fields that decide whether an entry may be shown. */
export interface Gated {
  sample?: boolean | undefined;
  publishedOn?: string | undefined;
  approval?: Approval | undefined;
  consent?: Consent | undefined;
}

/** For entries that show people: approved, consented, not withdrawn, and its day has come. */
export function isPublic(entry: Gated, audience: Audience): boolean {
  if (!isOffered(entry, audience)) return false;
  const { approval, consent, publishedOn } = entry;
  if (approval === undefined || consent === undefined || publishedOn === undefined) return false;
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= audience.today) return false;
  return publishedOn <= audience.today && approval.date <= publishedOn && consent.date <= publishedOn;
}

/**
 * The day on which consent was taken back from an entry that was public until then. One that was never public leaves
 * no trace, not even at its address.
 */
export function withdrawnWhilePublic(entry: Gated, audience: Audience): string | undefined {
  const on = entry.consent?.withdrawnOn;
  if (on === undefined || on > audience.today) return undefined;
  return isPublic(entry, { ...audience, today: addDays(on, -1) }) ? on : undefined;
}

/** For entries without people: everything but samples in a release build. */
export function isOffered(entry: Pick<Gated, 'sample'>, audience: Audience): boolean {
  return !(audience.production && entry.sample === true);
}

interface Entry extends Pick<EntryKey, 'collection'> {
  /** Those of the gate as they were parsed; a collection need not have them. */
  values: object;
}

export function mayShow(entry: Entry, audience: Audience): boolean {
  const gate: Gated = entry.values;
  return isGated(entry) ? isPublic(gate, audience) : isOffered(gate, audience);
}
