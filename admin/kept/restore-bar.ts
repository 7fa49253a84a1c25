/** The section above the form that lists kept drafts and asks what to do with each. Unanswered drafts stay kept. */
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { navigateToEntry } from 'decap-cms-core/dist/esm/routing/history';
import { fromJS, type Map } from 'immutable';
import '../styles/kept.css';
import { button, element } from '../elements.ts';
import { isAtForm, isLoggedIn } from '../whereabouts.ts';
import { asFile } from './as-file.ts';
import type { Keeper } from './keeper.ts';
import { findSaved } from './lost-answer.ts';
import { unansweredOf } from './open-form.ts';
import { draftsOpenElsewhere, onceClosedElsewhere } from './presence.ts';
import { phrasesOfKept as phrases } from '../../src/editors/phrases.ts';
import { describeKept } from './sentence.ts';
import { filesOf, forget, keep, listKept, type KeptDraft } from './store.ts';

type Values = Map<string, unknown>;

/**
 * True when the server already has the draft: the draft has no files and its text is the same. False when the text of
 * an incomplete draft cannot be written.
 */
function isThere({ collection, slug, values, files }: KeptDraft, server: Values): boolean {
  if (files.length > 0) return false;
  try {
    return asFile(collection, slug, fromJS(values) as Values) === asFile(collection, slug, server);
  } catch (error) {
    reportError(error);
    return false;
  }
}

export class RestoreBar {
  readonly #keeper: Keeper;
  readonly #region = document.createElement('section');
  /** Id of the draft to restore once its form has opened. */
  #chosen: string | undefined;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#region.className = 'kept';
    this.#region.setAttribute('aria-label', phrases.heading);
    this.#region.setAttribute('aria-live', 'polite');
    this.#region.hidden = true;
    document.getElementById('nc-root')?.before(this.#region);
    window.addEventListener('hashchange', () => {
      if (keeper.form === undefined) this.show();
    });
  }

  /** Tells the editor that this browser cannot keep drafts. */
  readonly showFault = (error: unknown): void => {
    reportError(error);
    this.#fill([line(phrases.notKept)]);
  };

  show(): void {
    if (!isLoggedIn()) this.#fill([]);
    else this.#show().catch(this.showFault);
  }

  async #show(): Promise<void> {
    const { form } = this.#keeper;
    const [kept, elsewhere] = [await listKept(), await draftsOpenElsewhere()];
    const idle = kept.filter(({ id }) => id !== form?.id && !elsewhere.has(id));
    if (this.#keeper.form !== form) return;
    for (const id of elsewhere)
      onceClosedElsewhere(id, () => {
        this.show();
      });
    if (form === undefined) {
      this.#fill(isAtForm() ? [] : idle.map((draft) => this.#toLink(draft)));
      return;
    }
    const offered: KeptDraft[] = [];
    for (const draft of idle) {
      if (draft.collection !== form.collection || draft.slug !== form.slug) continue;
      // The server has the draft, but the page was closed before the answer arrived.
      if (isThere(draft, form.server)) await forget(draft.id);
      else offered.push(draft);
    }
    if (this.#keeper.form !== form) return;
    const chosen = offered.find(({ id }) => id === this.#chosen);
    this.#chosen = undefined;
    if (chosen === undefined) this.#fill(offered.map((draft) => this.#toQuestion(draft)));
    else await this.#restore(chosen);
  }

  #fill(lines: readonly HTMLElement[]): void {
    this.#region.replaceChildren(...lines);
    this.#region.hidden = lines.length === 0;
  }

  #toLink(draft: KeptDraft): HTMLElement {
    const link = element('a', '', phrases.open);
    link.href = `#/collections/${draft.collection}/${draft.slug === '' ? 'new' : `entries/${draft.slug}`}`;
    return line(describeKept(draft), link);
  }

  #toQuestion(draft: KeptDraft): HTMLElement {
    const { form } = this.#keeper;
    const hasChanged = form !== undefined && asFile(form.collection, form.slug, form.server) !== draft.base;
    const said = hasChanged ? `${describeKept(draft)} ${phrases.changed}` : describeKept(draft);
    return line(
      said,
      button(phrases.restore, () => {
        this.#unlessElsewhere(draft, () => this.#restore(draft));
      }),
      button(phrases.drop, () => {
        this.#unlessElsewhere(draft, async () => {
          await forget(draft.id);
          this.show();
        });
      }),
    );
  }

  /** Calls `act`, or renews the list if another tab has opened the draft since it was offered here. */
  #unlessElsewhere({ id }: KeptDraft, act: () => Promise<void>): void {
    const answer = async () => {
      if ((await draftsOpenElsewhere()).has(id)) this.show();
      else await act();
    };
    answer().catch(reportError);
  }

  async #restore(draft: KeptDraft): Promise<void> {
    const isNew = this.#keeper.form?.slug === '';
    const saved = isNew ? await findSaved(draft.collection, unansweredOf(draft)) : undefined;
    if (saved === undefined) this.#keeper.restore(draft, await filesOf(draft));
    else await this.#openSaved(draft, saved.slug);
  }

  /**
   * The server saved the new entry, but the page was closed before the answer arrived. Gives the draft the entry's slug
   * and opens that entry.
   */
  async #openSaved(draft: KeptDraft, slug: string): Promise<void> {
    await keep({ ...draft, slug, unanswered: [] }, []);
    this.#chosen = draft.id;
    this.#keeper.setAside();
    await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(draft.collection), slug));
    navigateToEntry(draft.collection, slug);
  }
}

/** Number of lines made so far, from which each line gets an id of its own. */
let made = 0;

function line(said: string, ...answers: readonly HTMLElement[]): HTMLElement {
  const paragraph = element('p');
  const question = element('span', '', said);
  made += 1;
  question.id = `hoi-ban-giu-${made}`;
  // Each line has buttons with the same names, so the sentence is added as their description.
  for (const answer of answers) answer.setAttribute('aria-describedby', question.id);
  paragraph.append(question, ...answers);
  return paragraph;
}
