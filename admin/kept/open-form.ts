/** The form that is open, and the draft that is kept of it. */
import { fromJS, is, type Map } from 'immutable';
import type { UnsavedFile } from '../uploads/draft-files.ts';
import { millisecondsNow } from '../today.ts';
import { asFile } from './as-file.ts';
import type { KeptDraft } from './store.ts';

export type Values = Map<string, unknown>;

/** What a save has sent: the values, and the slug that the entry is to have. */
export interface Sent {
  slug: string;
  values: Values;
}

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
  /** The save that is running. */
  sending: Sent | undefined;
  /** Failed saves of a new entry, oldest first. The server may have the entry, and only its answer was lost. */
  unanswered: readonly Sent[];
  isKept: boolean;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const isDirty = ({ values, server, files }: OpenForm): boolean => files.length > 0 || !is(values, server);

export function toKept(form: OpenForm): KeptDraft {
  const { id, collection, slug, first, server, values, files, sending, unanswered } = form;
  const perhapsThere = slug === '' && sending !== undefined ? [...unanswered, sending] : unanswered;
  return {
    id,
    collection,
    slug,
    at: millisecondsNow(),
    title: textOf(values.get(first)),
    values: values.toJS(),
    files: files.map((file) => file.id),
    base: asFile(collection, slug, server),
    unanswered: perhapsThere.map((sent) => ({ slug: sent.slug, values: sent.values.toJS() })),
  };
}

export const unansweredOf = ({ unanswered = [] }: KeptDraft): Sent[] =>
  unanswered.map(({ slug, values }) => ({ slug, values: fromJS(values) as Values }));
