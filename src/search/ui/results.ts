/** Shows what was found for the question in the address, and keeps the address in step with what is shown. */
import { sections } from '../files.ts';
import type { Notice, Row, SearchReply } from '../protocol.ts';
import { readAddress, toAddress, type Asked } from './address.ts';
import { SearchClient } from './client.ts';
import { make, toNodes } from './elements.ts';
import { messages } from './messages.ts';
import { renderNarrowing } from './narrowing.ts';

const rowsAtOnce = 10;

export function startResults(page: HTMLElement): void {
  new Results(page).start();
}

class Results {
  readonly #page: HTMLElement;
  readonly #base: string;
  readonly #client: SearchClient;
  readonly #title = document.title;
  /** Number of the latest question; the answers to earlier ones are not shown. */
  #latest = 0;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#base = page.dataset['base'] ?? '/';
    this.#client = new SearchClient(this.#base);
  }

  start(): void {
    addEventListener('popstate', () => {
      this.#goTo(location.search);
    });
    this.#page.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = this.#input?.value.normalize('NFC').trim() ?? '';
      this.#goTo(toAddress({ query, exactly: false, widely: false, chosen: {} }));
    });
    this.#page.addEventListener('click', this.#follow);
    const { query } = readAddress(location.search);
    if (query !== '') void this.#answer();
    // A failure shows when the question is asked.
    else this.#client.ask({ kind: 'warm-up' }).catch(() => undefined);
  }

  get #input(): HTMLInputElement | null {
    return this.#page.querySelector('input[name="q"]');
  }

  #part(name: string): HTMLElement {
    const part = this.#page.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(`The search page has no part “${name}”.`);
    return part;
  }

  /** Links that only change the question are followed without leaving the page. */
  readonly #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link?.getAttribute('href')?.startsWith('?') !== true || !isPlain) return;
    event.preventDefault();
    const facet = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
    this.#goTo(link.search, facet ?? 'status');
  };

  /** `openFacet` is the facet in which a link was followed. */
  #goTo(address: string, openFacet?: string): void {
    if (address !== location.search) history.pushState(null, '', location.pathname + address);
    if (this.#input !== null) this.#input.value = readAddress(address).query;
    void this.#answer(openFacet);
  }

  async #answer(openFacet?: string): Promise<void> {
    const number = (this.#latest += 1);
    const asked = readAddress(location.search);
    document.title = asked.query === '' ? this.#title : `${asked.query} – ${this.#title}`;
    if (asked.query === '') {
      this.#clear('');
      return;
    }
    this.#say(messages.loading);
    try {
      const reply = await this.#client.ask({ kind: 'search', ...asked, from: 0, rows: rowsAtOnce });
      if (number === this.#latest) this.#show(asked, reply, openFacet);
    } catch {
      if (number === this.#latest) this.#clear(failure());
    }
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #clear(sentence: string): void {
    this.#say(sentence);
    for (const name of ['notices', 'narrowing', 'results', 'more']) this.#part(name).replaceChildren();
  }

  #show(asked: Asked, reply: SearchReply, openFacet?: string): void {
    const { total, rows, facets, wider, notices } = reply;
    const isNarrowed = Object.keys(asked.chosen).length > 0;
    const none = isNarrowed ? messages.noneHere : messages.none(asked.query);
    this.#say(total === 0 ? none : messages.found(total, asked.query));
    this.#part('notices').replaceChildren(...toNotices(asked, notices));
    const narrowing = this.#part('narrowing');
    narrowing.replaceChildren(...(total === 0 && !isNarrowed ? [] : renderNarrowing(asked, facets)));
    const opened = narrowing.querySelector<HTMLDetailsElement>(`[data-facet="${openFacet ?? ''}"]`);
    if (opened !== null) opened.open = true;
    // The link that was followed is gone; the focus stays near its place.
    if (openFacet !== undefined) (opened?.querySelector('summary') ?? this.#part('status')).focus();
    this.#part('results').replaceChildren(...rows.map((row) => this.#toItem(row)));
    this.#offerMore(asked, rows.length, total, wider);
  }

  #offerMore(asked: Asked, shown: number, total: number, wider: number): void {
    const more = this.#part('more');
    if (shown < total) {
      const button = make('button', [messages.more], { type: 'button', class: 'button button--quiet' });
      button.addEventListener('click', () => void this.#showMore(button, asked, shown, wider));
      more.replaceChildren(button);
    } else if (wider > 0) {
      const href = toAddress({ ...asked, widely: true });
      more.replaceChildren(make('a', [messages.wider(wider)], { href }));
    } else more.replaceChildren();
  }

  async #showMore(button: HTMLButtonElement, asked: Asked, shown: number, wider: number): Promise<void> {
    button.disabled = true;
    const number = this.#latest;
    try {
      const { rows, total } = await this.#client.ask({ kind: 'search', ...asked, from: shown, rows: rowsAtOnce });
      if (number !== this.#latest) return;
      const items = rows.map((row) => this.#toItem(row));
      this.#part('results').append(...items);
      this.#offerMore(asked, shown + rows.length, total, wider);
      items[0]?.querySelector('a')?.focus();
    } catch {
      button.disabled = false;
      this.#say(failure());
    }
  }

  #toItem({ path, section, title, excerpt, details }: Row): HTMLLIElement {
    const link = make('a', toNodes(title), { href: this.#base + path.slice(1) });
    const meta = [sections[section], ...details].join(' · ');
    return make('li', [
      make('h2', [link]),
      make('p', [meta], { class: 'meta' }),
      make('p', toNodes(excerpt), { class: 'excerpt' }),
    ]);
  }
}

const failure = (): string => (navigator.onLine ? messages.failed : messages.offline);

function toNotices(asked: Asked, notices: readonly Notice[]): HTMLElement[] {
  const link = (text: string, exactly: boolean) => make('a', [text], { href: toAddress({ ...asked, exactly }) });
  if (asked.exactly) return [make('p', [messages.onlyExactly(asked.query), ' · ', link(messages.mended, false)])];
  return notices.map((notice) => {
    switch (notice.kind) {
      case 'changed':
        return make('p', [messages.shown(notice.shown), ' · ', link(messages.exactly(asked.query), true)]);
      case 'left-out':
        return make('p', [messages.leftOut(notice.words)]);
      case 'also':
        return make('p', [messages.also(notice.said)]);
      case 'place':
        return make('p', [messages.place(notice.name)]);
    }
  });
}
