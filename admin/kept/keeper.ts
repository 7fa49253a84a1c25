/**
 * Keeps the unsaved values of the open form in the browser until the server has them. After a save Decap loads the
 * entry again and overwrites what was typed meanwhile; the keeper then puts the typed values back.
 */
import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, is, Map as Data } from 'immutable';
import { openEntry } from '../draft.ts';
import { sourceKey } from '../format/index.ts';
import { openDraft, refill, unsavedFiles, type UnsavedFile } from '../photo/draft-files.ts';
import { millisecondsNow } from '../today.ts';
import { asFile } from './as-file.ts';
import { hold, letGo } from './presence.ts';
import { forget, keep, type KeptDraft } from './store.ts';

type Values = Data<string, unknown>;
type Draft = ReturnType<typeof openDraft>;

interface OpenForm {
  /** Id of the kept draft. */
  id: string;
  /** Key of this instance of Decap's form; Decap makes a new one each time it loads the entry. */
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

/** What an instance of the form takes over from the one before. */
type Continued = Pick<OpenForm, 'id' | 'server' | 'sent' | 'isKept'>;

/** Milliseconds from a change until it is stored. */
const pause = 250;

export class Keeper {
  form: OpenForm | undefined;
  readonly #onForm: () => void;
  readonly #onFault: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The kept draft that the next instance of the form continues; set while the form is being refilled. */
  #next: Continued | undefined;

  /** Key of the instance of the form whose values were set aside; undefined when there is none. */
  #aside: string | undefined;

  /** `onForm` is called when another form is opened or the form is closed. */
  constructor(onForm: () => void, onFault: (error: unknown) => void) {
    this.#onForm = onForm;
    this.#onFault = onFault;
    store.subscribe(() => {
      this.#look();
    });
    window.addEventListener('pagehide', () => {
      this.flush();
    });
    document.addEventListener('visibilitychange', () => {
      this.flush();
    });
  }

  /** Fills the open form with a kept draft. What the form held before stays kept. */
  restore({ id, values }: KeptDraft, files: readonly UnsavedFile[]): void {
    const { form } = this;
    if (form === undefined) return;
    this.flush();
    this.#refill({ ...form, id, isKept: true }, fromJS(values) as Values, files);
    this.#onForm();
  }

  /** Draws the open form anew with other values, as if they had been typed. */
  redraw(values: Values): void {
    const { form } = this;
    if (form === undefined) return;
    this.flush();
    this.#refill(form, values, form.files);
  }

  /** Keeps the typed values and lets go of the form: what Decap loads next counts as another form. */
  setAside(): void {
    const { form } = this;
    if (form === undefined) return;
    this.#later();
    this.flush();
    letGo(form.id);
    this.#aside = form.key;
    this.form = undefined;
  }

  /** Drops the kept text of an entry that was published, or whose draft was deleted. */
  giveUp(collection: string, slug: string): void {
    const { form } = this;
    if (form?.collection !== collection || form.slug !== slug) return;
    form.server = form.values;
    form.files = [];
    this.#drop(form);
  }

  #look(): void {
    const draft = openDraft();
    const { form } = this;
    if (draft.key !== '' && draft.key === this.#aside) return;
    // Ignore the store's updates while the form is being refilled: the values are incomplete.
    if (this.#next !== undefined && form?.key === draft.key) return;
    if (!draft.entry.has('collection')) this.#close();
    else if (form?.key !== draft.key) this.#open(draft, form);
    else this.#follow(draft, form);
  }

  #close(): void {
    const { form } = this;
    if (form === undefined) return;
    this.flush();
    letGo(form.id);
    this.form = undefined;
    this.#onForm();
  }

  #open({ key, entry, values = Data() }: Draft, before: OpenForm | undefined): void {
    this.flush();
    const collection = String(entry.get('collection'));
    const slug = textOf(entry.get('slug'));
    const next = this.#next;
    this.#next = undefined;
    const { id, server, sent, isKept } = next ?? { id: key, server: values, sent: undefined, isKept: false };
    const first = openEntry()?.first ?? '';
    this.form = { id, key, collection, slug, first, server, values, files: unsavedFiles(), sent, isKept };
    hold(id);
    if (before !== undefined && before.id !== id) letGo(before.id);
    if (next !== undefined) return;
    const isSame = before?.collection === collection && slug !== '' && before.slug === slug;
    if (before !== undefined && isSame && isDirty(before)) this.#goOn(before, this.form);
    else this.#onForm();
  }

  /**
   * Puts the typed values back after Decap has loaded the entry again. Waits until Decap has switched to the entry's
   * own address, because Decap blocks that while the form has unsaved changes.
   */
  #goOn(before: OpenForm, loaded: OpenForm): void {
    setTimeout(() => {
      if (this.form !== loaded) return;
      this.#refill({ ...loaded, id: before.id, isKept: true }, before.values, before.files);
    });
  }

  #refill(next: Continued, values: Values, files: readonly UnsavedFile[]): void {
    this.#next = next;
    const source = this.form?.server.get(sourceKey);
    refill(source === undefined ? values.delete(sourceKey) : values.set(sourceKey, source), files);
    this.#later();
  }

  #follow({ entry, values = Data(), hasChanged }: Draft, form: OpenForm): void {
    const isSending = entry.get('isPersisting') === true;
    const isNew = form.values !== values;
    form.values = values;
    form.files = unsavedFiles();
    if (isSending && form.sent === undefined) {
      form.sent = { slug: openEntry()?.slug ?? form.slug, values };
      this.flush();
    } else if (!isSending && form.sent !== undefined) {
      const { sent } = form;
      form.sent = undefined;
      if (hasChanged) this.#later();
      else this.#arrived(form, sent);
    } else if (isDirty(form)) this.#later();
    else if (isNew && form.isKept) this.#drop(form);
  }

  #arrived(form: OpenForm, sent: { slug: string; values: Values }): void {
    form.server = sent.values;
    form.slug = sent.slug;
    if (!isDirty(form)) this.#drop(form);
    else {
      this.#later();
      markChanged(form);
    }
  }

  #drop(form: OpenForm): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!form.isKept) return;
    form.isKept = false;
    forget(form.id).catch(this.#onFault);
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, pause);
  }

  /** Stores pending changes without waiting for the timer. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    const isDue = this.#timer !== undefined;
    this.#timer = undefined;
    const { form } = this;
    if (form === undefined || !isDirty(form) || !(isDue || form.sent !== undefined)) return;
    form.isKept = true;
    keep(toKept(form), form.files).catch(this.#onFault);
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isDirty = ({ values, server, files }: OpenForm): boolean => files.length > 0 || !is(values, server);

/** Tells Decap that the form has unsaved changes; after a save Decap assumes that there are none. */
function markChanged({ first, values }: OpenForm): void {
  store.dispatch(
    changeDraftField({ field: Data({ name: first }), value: values.get(first), metadata: {}, entries: [] }),
  );
}

function toKept({ id, collection, slug, first, server, values, files, sent }: OpenForm): KeptDraft {
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
