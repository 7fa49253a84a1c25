/** The menu of reading preferences. Every choice takes effect at once, in all open tabs. */
import { storageKey } from './preferences.ts';
import { makePanel } from './reader-panel.ts';

const { dataset } = document.documentElement;

class ReaderMenu extends HTMLElement {
  connectedCallback(): void {
    if (!this.querySelector('.panel')) this.querySelector('details')?.append(makePanel());
    this.addEventListener('change', this.#keepChosen);
    this.querySelector('button')?.addEventListener('click', this.#forget);
    this.addEventListener('keydown', this.#closeByKey);
    this.addEventListener('focusout', this.#closeBehind);
    addEventListener('click', this.#closeFromOutside);
    addEventListener('storage', this.#follow);
    this.#adopt();
  }

  disconnectedCallback(): void {
    removeEventListener('click', this.#closeFromOutside);
    removeEventListener('storage', this.#follow);
  }

  readonly #keepChosen = (): void => {
    const chosen = [...this.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
    this.#keep(chosen.join(' '));
  };

  readonly #forget = (): void => {
    this.#keep('');
  };

  #keep(text: string): void {
    this.#adopt(text.split(' '));
    try {
      localStorage.setItem(storageKey, text);
    } catch {
      // The choice still takes effect on this page.
      return;
    }
  }

  readonly #follow = ({ key, newValue }: StorageEvent): void => {
    if (key === storageKey) this.#adopt(newValue?.split(' ') ?? []);
  };

  /**
   * Applies one word for each choice. Without `words`, adopts what the page already shows. An unknown word counts as
   * the default.
   */
  #adopt(words?: readonly string[]): void {
    this.querySelectorAll('fieldset').forEach((group, place) => {
      const options = [...group.querySelectorAll('input')];
      const chosen = options.find(({ name, value }) => value === (words ? words[place] : dataset[name])) ?? options[0];
      if (chosen === undefined) return;
      chosen.checked = true;
      dataset[chosen.name] = chosen.value;
    });
    tintBrowser(dataset['theme']);
  }

  readonly #closeByKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    this.#close();
    this.querySelector('summary')?.focus();
  };

  /** An open panel would cover the element that gets the focus next. */
  readonly #closeBehind = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && !this.contains(relatedTarget as Node)) this.#close();
  };

  readonly #closeFromOutside = ({ target }: Event): void => {
    if (!this.contains(target as Node)) this.#close();
  };

  #close(): void {
    this.querySelector('details')?.removeAttribute('open');
  }
}

/**
 * Gives the browser's own bars the background colour of the page. With the theme `auto`, they keep the colours that the
 * page was built with.
 */
function tintBrowser(theme: string | undefined): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = theme === 'auto' ? meta.dataset['own'] : getComputedStyle(document.documentElement).backgroundColor;
  }
}

customElements.define('reader-menu', ReaderMenu);
