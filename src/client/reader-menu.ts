/** The reader's menu: every choice counts at once, and in every open tab. */
import { fromText, recall, show, storageKey, type Choice, type Preferences } from './preferences.ts';

class ReaderMenu extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    this.addEventListener('change', this.#keepChosen, options);
    this.querySelector('button')?.addEventListener('click', this.#forget, options);
    this.addEventListener('keydown', this.#closeByKey, options);
    this.addEventListener('focusout', this.#closeBehind, options);
    document.addEventListener('click', this.#closeFromOutside, options);
    addEventListener('storage', this.#follow, options);
    this.#adopt(recall());
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  readonly #keepChosen = (): void => {
    const chosen = [...this.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);
    this.#keep(chosen.join(' '));
  };

  readonly #forget = (): void => {
    this.#keep('');
  };

  #keep(text: string): void {
    this.#adopt(fromText(text));
    try {
      localStorage.setItem(storageKey, text);
    } catch {
      // The choice counts for this page at least.
      return;
    }
  }

  readonly #follow = ({ key, newValue }: StorageEvent): void => {
    if (key === storageKey) this.#adopt(fromText(newValue));
  };

  #adopt(preferences: Preferences): void {
    for (const input of this.querySelectorAll('input')) {
      input.checked = preferences[input.name as Choice] === input.value;
    }
    show(preferences);
    tintBrowser(preferences.theme);
  }

  readonly #closeByKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    this.#close();
    this.querySelector('summary')?.focus();
  };

  /** The panel would lie over what has the focus next. */
  readonly #closeBehind = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close();
  };

  readonly #closeFromOutside = ({ target }: Event): void => {
    if (target instanceof Node && !this.contains(target)) this.#close();
  };

  #close(): void {
    this.querySelector('details')?.removeAttribute('open');
  }
}

/** The frame of the browser takes the paper's colour; without a choice, whatever the page says of it. */
function tintBrowser(theme: string): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = theme === 'auto' ? meta.dataset['own'] : getComputedStyle(document.documentElement).backgroundColor;
  }
}

customElements.define('reader-menu', ReaderMenu);
