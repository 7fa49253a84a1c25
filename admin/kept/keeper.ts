/**
 * Keeps the unsaved values of the open form in the browser until the server has them. After the first save of a draft,
 * and after a publication, Decap loads the entry again, to draw the form anew; the keeper makes the form stay, with
 * what was typed meanwhile.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, Map as Data } from 'immutable';
import { markChanged, openEntry } from '../draft.ts';
import type { LoadedEntry } from '../form-hooks.ts';
import { sourceKey } from '../format/index.ts';
import { openDraft, refill, showAgain, unsavedFiles, type UnsavedFile } from '../uploads/draft-files.ts';
import { asFile } from './as-file.ts';
import { hold, letGo } from './presence.ts';
import { isDirty, textOf, toKept, unansweredOf, type OpenForm, type Sent, type Values } from './open-form.ts';
import { forget, keep, type KeptDraft } from './store.ts';

type Draft = ReturnType<typeof openDraft>;

/** What an instance of the form takes over from the one before. */
type Continued = Pick<OpenForm, 'id' | 'server' | 'sending' | 'unanswered' | 'isKept'>;

/** Milliseconds from a change until it is stored. */
const pause = 250;

export class Keeper {
  form: OpenForm | undefined;
  readonly #onForm: () => void;
  readonly #onFault: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The kept draft that the next instance of the form continues; set while the form is being refilled. */
  #next: Continued | undefined;

  /** True when the entry of the form was loaded again, until its unsaved files are shown again. */
  #isLoadedAgain = false;

  /** Key of the instance of the form whose values were set aside; undefined when there is none. */
  #aside: string | undefined;

  /** `onForm` is called when another form is opened, a kept draft is put into the form, or the form is closed. */
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
  restore(draft: KeptDraft, files: readonly UnsavedFile[]): void {
    const { form } = this;
    if (form === undefined) return;
    this.flush();
    const { id, values } = draft;
    this.#refill({ ...form, id, unanswered: unansweredOf(draft), isKept: true }, fromJS(values) as Values, files);
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

  /** Drops the text of an entry whose draft was deleted, and lets Decap fill the form with what it loads next. */
  discard(collection: string, slug: string): void {
    if (!this.isOpen(collection, slug)) return;
    const { form } = this;
    form.server = form.values;
    form.files = [];
    this.#drop(form);
    this.setAside();
  }

  /** Id of the kept draft of the open form, while the form has unsaved changes. */
  get unsavedId(): string | undefined {
    return this.form !== undefined && isDirty(this.form) ? this.form.id : undefined;
  }

  isOpen(collection: string, slug: string): this is { form: OpenForm } {
    return this.form?.collection === collection && this.form.slug === slug;
  }

  /**
   * The state of the form after Decap has loaded an entry. The form keeps its values, so that nothing typed meanwhile
   * is lost. Undefined when the form is to show what was loaded: the entry that the editor has gone to, or what
   * somebody else has saved. What was typed is then set aside, and offered.
   */
  loadedAgain(draft: Data<string, unknown>, loaded: LoadedEntry): Data<string, unknown> | undefined {
    // The answer for an entry that the editor has left may come late, and must not fill the form that is open now.
    if (!this.isOpen(loaded.collection, loaded.slug)) return this.#isAtForm() ? draft : undefined;
    const { form } = this;
    const { collection, slug, server, values } = form;
    const entry = fromJS(loaded) as Values;
    const fresh = entry.get('data') as Values;
    const hasChanged = isDirty(form);
    if (asFile(collection, slug, fresh) !== asFile(collection, slug, hasChanged ? server : values)) {
      if (hasChanged) this.setAside();
      return undefined;
    }
    const source = fresh.get(sourceKey);
    // Without unsaved changes the form takes over the loaded values: at every later change, Decap compares the form with
    // them to tell whether anything is unsaved.
    form.server = hasChanged ? server.set(sourceKey, source) : fresh;
    form.values = hasChanged ? values.set(sourceKey, source) : fresh;
    if (!hasChanged) this.#drop(form);
    this.#isLoadedAgain = true;
    return draft.merge({ entry: entry.merge({ data: form.values, newRecord: false }), hasChanged });
  }

  /** Whether the page's address, such as `#/collections/stories/new`, is that of the open form. */
  #isAtForm(): boolean {
    const { form } = this;
    if (form === undefined) return false;
    const place = form.slug === '' ? 'new' : `entries/${form.slug}`;
    return location.hash.replace(/\?.*/, '') === `#/collections/${form.collection}/${place}`;
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
    const fresh = { id: key, server: values, sending: undefined, unanswered: [], isKept: false };
    const { id, server, sending, unanswered, isKept } = next ?? fresh;
    const first = openEntry()?.first ?? '';
    const files = unsavedFiles();
    this.form = { id, key, collection, slug, first, server, values, files, sending, unanswered, isKept };
    hold(id);
    if (before !== undefined && before.id !== id) letGo(before.id);
    if (next !== undefined) return;
    this.#onForm();
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
    if (this.#isLoadedAgain) {
      this.#isLoadedAgain = false;
      showAgain();
    }
    form.files = unsavedFiles();
    if (isSending && form.sending === undefined) {
      form.sending = { slug: openEntry()?.slug ?? form.slug, values };
      this.flush();
    } else if (!isSending && form.sending !== undefined) {
      const { sending } = form;
      form.sending = undefined;
      if (hasChanged) this.#failed(form, sending);
      else this.#arrived(form, sending);
    } else if (isDirty(form)) this.#later();
    else if (isNew && form.isKept) this.#drop(form);
  }

  #failed(form: OpenForm, sent: Sent): void {
    if (form.slug === '') form.unanswered = [...form.unanswered, sent];
    this.#later();
  }

  #arrived(form: OpenForm, sent: Sent): void {
    form.server = sent.values;
    form.slug = sent.slug;
    form.unanswered = [];
    if (!isDirty(form)) this.#drop(form);
    else {
      this.#later();
      markChanged(form.first, form.values);
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
    if (form === undefined || !isDirty(form) || !(isDue || form.sending !== undefined)) return;
    form.isKept = true;
    keep(toKept(form), form.files).catch(this.#onFault);
  };
}
