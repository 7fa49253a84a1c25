/** Answers `?q=` on the search page. Pagefind is loaded for a question, or when someone starts to write one. */
import { withoutTail } from './analyse.ts';
import { afterTitle, makeExcerpt, toPieces, toTerms, type Piece } from './excerpt.ts';
import { kindOf } from './kinds.ts';
import { messages } from './messages.ts';
import { matchesAll, type Found, type Pagefind, type Result } from './pagefind.ts';

const shownAtOnce = 20;

class SearchPage extends HTMLElement {
  readonly #input = this.querySelector('input');
  readonly #status = this.querySelector('[role="status"]');
  readonly #list = this.querySelector('[data-results]');
  #pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    this.#input?.addEventListener('focus', this.#prepare);
    const query = new URLSearchParams(location.search).get('q')?.normalize('NFC').trim() ?? '';
    if (query === '') return;
    if (this.#input) this.#input.value = query;
    void this.#answer(query);
  }

  disconnectedCallback(): void {
    this.#input?.removeEventListener('focus', this.#prepare);
  }

  /** A failure shows when the question is asked. */
  readonly #prepare = (): void => {
    this.#load().catch(() => (this.#pagefind = undefined));
  };

  #load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start();
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    const base = this.dataset['base'] ?? '/';
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base });
    await pagefind.init();
    return pagefind;
  }

  async #answer(query: string): Promise<void> {
    this.#say(messages.loading);
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(query);
      const terms = toTerms(query);
      const first = await readPages(results.slice(0, shownAtOnce));
      // For a word it does not know Pagefind offers pages with the beginning of that word.
      const isAnswered = first.some((page) => matchesAll(page, terms));
      this.#say(isAnswered ? messages.found(results.length, query) : messages.none(query));
      if (isAnswered) this.#show(first, results.slice(shownAtOnce), terms);
    } catch {
      this.#say(messages.failed);
    }
  }

  #say(sentence: string): void {
    if (this.#status) this.#status.textContent = sentence;
  }

  #show(pages: readonly Found[], rest: readonly Result[], terms: readonly string[]): void {
    const items = pages.map((page) => toItem(page, terms));
    this.#list?.append(...items);
    if (rest.length === 0) return;
    const more = make('button', [messages.more], 'button button--quiet');
    more.type = 'button';
    more.addEventListener('click', () => void this.#showMore(more, rest, terms));
    this.#list?.after(more);
  }

  async #showMore(button: HTMLButtonElement, rest: readonly Result[], terms: readonly string[]): Promise<void> {
    button.disabled = true;
    const shown = this.#list?.children.length ?? 0;
    try {
      const pages = await readPages(rest.slice(0, shownAtOnce));
      button.remove();
      this.#show(pages, rest.slice(shownAtOnce), terms);
      this.#list?.children[shown]?.querySelector('a')?.focus();
    } catch {
      button.disabled = false;
      this.#say(messages.failed);
    }
  }
}

const readPages = (results: readonly Result[]): Promise<Found[]> => Promise.all(results.map((result) => result.data()));

function toItem(page: Found, terms: readonly string[]): HTMLLIElement {
  const link = make('a', toNodes(toPieces(page.meta.title, terms)));
  link.href = page.url;
  const kind = kindOf(page.raw_url);
  const meta = page.meta.unit === undefined ? kind : `${kind} · ${page.meta.unit}`;
  const excerpt = toNodes(makeExcerpt(afterTitle(withoutTail(page.content), page.meta.title), terms));
  return make('li', [make('h2', [link]), make('p', [meta], 'meta'), make('p', excerpt, 'excerpt')]);
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  children: (Node | string)[],
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

const toNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.flatMap(({ text, hit }, index) => [...(index > 0 ? [' '] : []), hit ? make('mark', [text]) : text]);

customElements.define('search-page', SearchPage);
