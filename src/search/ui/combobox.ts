/**
 * Suggestions below a search field: an editable combobox (WAI-ARIA 1.2). The focus stays in the field;
 * `aria-activedescendant` names the suggestion that Enter would choose.
 */
import { loadStylesheet } from '../../client/load-stylesheet.ts';
import type { Suggestion } from '../protocol.ts';
import { searchClient } from './client.ts';
import { make, toNodes } from './elements.ts';
import { messages } from './messages.ts';
import stylesheet from './suggestions.css?url';

export async function startCombobox(host: HTMLElement): Promise<void> {
  await loadStylesheet(stylesheet);
  const form = host.querySelector('form');
  const input = host.querySelector('input');
  if (form !== null && input !== null) new Combobox(host, form, input).start();
}

class Combobox {
  readonly #host: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #live = make('p', [], { class: 'visually-hidden', 'aria-live': 'polite' });
  readonly #client: ReturnType<typeof searchClient>;
  readonly #base: string;
  /** Index of the suggestion that Enter would choose, or -1. */
  #active = -1;
  #isAsking = false;
  #asked = '';
  /**
   * The last question that was submitted. Suggestions for it open only when the reader asks for them with an arrow key.
   */
  #sent: string | undefined = toQuery(new URLSearchParams(location.search).get('q') ?? '');

  constructor(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement) {
    this.#host = host;
    this.#form = form;
    this.#input = input;
    this.#base = host.dataset['base'] ?? '/';
    this.#client = searchClient(this.#base);
    const attributes = { id: `${input.id}-goi-y`, role: 'listbox', 'aria-label': messages.suggestions, hidden: '' };
    this.#list = make('ul', [], attributes);
  }

  start(): void {
    const input = this.#input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.after(this.#list);
    this.#host.append(this.#live);
    input.addEventListener('input', (event) => {
      this.#sent = undefined;
      // While an input method composes a word, the text is not final.
      if (!event.isComposing) void this.#suggest();
    });
    input.addEventListener('compositionend', () => void this.#suggest());
    input.addEventListener('keydown', this.#press);
    this.#form.addEventListener('submit', () => {
      this.#sent = toQuery(input.value);
      this.#close();
    });
    input.addEventListener('blur', () => {
      this.#close();
    });
    // Keeps the focus in the field while a suggestion is clicked.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option !== null) this.#take(option);
    });
    if (document.activeElement === input) void this.#suggest();
  }

  /** Asks one question at a time. If the text has changed meanwhile, asks again. */
  async #suggest(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      do {
        this.#asked = this.#input.value;
        await this.#askFor(this.#asked);
      } while (this.#asked !== this.#input.value);
    } catch {
      // The form still leads to the search page, which reports the error.
      this.#close();
    } finally {
      this.#isAsking = false;
    }
  }

  async #askFor(typed: string): Promise<void> {
    const query = toQuery(typed);
    if (query === '' || query === this.#sent) {
      this.#close();
      return;
    }
    const { suggestions } = await this.#client.ask({ kind: 'suggest', query });
    if (typed !== this.#input.value || query === this.#sent || document.activeElement !== this.#input) return;
    const options = suggestions.map((suggestion) => toOption(suggestion));
    this.#list.replaceChildren(...options, make('li', [messages.searchAll(query)], { role: 'option', class: 'all' }));
    for (const [index, option] of [...this.#list.children].entries()) {
      option.id = `${this.#list.id}-${index}`;
      option.setAttribute('aria-selected', 'false');
    }
    this.#open();
    this.#live.textContent = messages.suggested(suggestions.length);
  }

  readonly #press = (event: KeyboardEvent): void => {
    // In Safari, only keyCode 229 marks the key that ends a composition: https://bugs.webkit.org/show_bug.cgi?id=165004
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other property for this
    if (event.isComposing || event.keyCode === 229) return;
    const isOpen = !this.#list.hidden;
    const count = this.#list.children.length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!isOpen) {
          this.#sent = undefined;
          void this.#suggest();
        }
        // Besides the suggestions, the arrow keys also stop at the field itself (-1).
        else if (event.key === 'ArrowDown') this.#activate(this.#active + 1 === count ? -1 : this.#active + 1);
        else this.#activate(this.#active === -1 ? count - 1 : this.#active - 1);
        break;
      case 'Home':
      case 'End':
        // Home and End move the caret in the field, as in any field.
        this.#activate(-1);
        break;
      case 'Enter': {
        const option = this.#list.children[this.#active];
        if (!isOpen || option === undefined) break;
        event.preventDefault();
        this.#take(option);
        break;
      }
      case 'Escape':
        if (!isOpen) break;
        event.preventDefault();
        this.#close();
        break;
    }
  };

  #take(option: Element): void {
    const path = option.getAttribute('data-path');
    this.#close();
    if (path === null) this.#form.requestSubmit();
    else location.assign(this.#base + path.slice(1));
  }

  #activate(index: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#list.children[index];
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #open(): void {
    this.#activate(-1);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#activate(-1);
    this.#list.hidden = true;
    this.#live.textContent = '';
    this.#input.setAttribute('aria-expanded', 'false');
  }
}

const toQuery = (typed: string): string => typed.normalize('NFC').trim();

const toOption = ({ title, label, path }: Suggestion): HTMLElement =>
  make('li', [make('span', toNodes(title)), make('small', [label])], { role: 'option', 'data-path': path });
