/** The form that is open, and the draft that is kept of it. */
import { is, type Map } from 'immutable';
import type { UnsavedFile } from '../uploads/draft-files.ts';
import { millisecondsNow } from '../today.ts';
import { asFile } from './as-file.ts';
import type { KeptDraft } from './store.ts';

export type Values = Map<string, unknown>;

export interface OpenForm {
  /** Id of the kept draft. */
  id: string;
  /** Key of this instance of Decap's form; Decap makes a new one when it fills the form anew. */
  key: string;
  collection: string;
  slug: string;
  /** Key of the field that identifies the entry. */
  first: string;
  /** The values on the server; for a new entry the values that it started with. */
  server: Values;
  values: Values;
  files: readonly UnsavedFile[];
  /** The values being sent to the server; undefined when no save is running. */
  sent: { slug: string; values: Values } | undefined;
  isKept: boolean;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const isDirty = ({ values, server, files }: OpenForm): boolean => files.length > 0 || !is(values, server);

export function toKept({ id, collection, slug, first, server, values, files, sent }: OpenForm): KeptDraft {
  return {
    id,
    collection,
    slug,
    at: millisecondsNow(),
    title: textOf(values.get(first)),
    values: values.toJS(),
    files: files.map((file) => file.id),
    base: asFile(collection, slug, server),
    ...(sent !== undefined &&
      slug === '' && { sent: { slug: sent.slug, file: asFile(collection, slug, sent.values) } }),
  };
}
