/** Shows the results for the question in the address, and updates the address when the question changes. */
import type { Notice, Row, SearchReply } from '../protocol.ts';
import { readAddress, toAddress, type Asked } from './address.ts';
import { searchClient } from './client.ts';
import { make, toNodes } from './elements.ts';
import { shortenQuery, messages } from './messages.ts';
import { renderNarrowing } from './narrowing.ts';

const rowsAtOnce = 10;

/** State of a history entry: how many rows to show, and the row whose link gets the focus. */
interface Left {
  rows: number;
  row: number;
  /** The row's distance from the top of the window when its link was followed. */
  top?: number;
}

/**
 * Why results are shown: the reader asked a new question, wants more rows, or came to the address by loading the page
 * or through the history.
 */
type Occasion = 'new' | 'more' | 'back';

export function startResults(page: HTMLElement): void {
  new Results(page).start();
}

class Results {
  readonly #page: HTMLElement;
  readonly #base: string;
  readonly #client: ReturnType<typeof searchClient>;
  readonly #title = document.title;
  /** Number of the latest request for results. Replies to earlier requests are ignored. */
  #latest = 0;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#base = page.dataset['base'] ?? '/';
    this.#client = searchClient(this.#base);
  }

  start(): void {
    addEventListener('popstate', () => {
      this.#fill(location.search);
      void this.#answer('back');
    });
    this.#page.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = this.#input?.value.normalize('NFC').trim() ?? '';
      this.#goTo(toAddress({ query, exactly: false, widely: false, chosen: {} }));
    });
    this.#page.addEventListener('click', this.#follow);
    const { query } = readAddress(location.search);
    if (query !== '') void this.#answer('back');
    // If the worker fails, the reader learns it when asking a question.
    else this.#client.ask({ kind: 'warm-up' }).catch(() => undefined);
  }

  get #input(): HTMLInputElement | null {
    return this.#page.querySelector('input[name="q"]');
  }

  #part(name: string): HTMLElement {
    const part = this.#page.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(name);
    return part;
  }

  /** Remembers the result that is opened. A link that changes only the question or its filters loads no page. */
  readonly #follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const item = link?.closest('[data-results] > li');
    if (item) {
      const rows = [...this.#part('results').children];
      remember({ rows: rows.length, row: rows.indexOf(item), top: item.getBoundingClientRect().top });
    }
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link?.getAttribute('href')?.startsWith('?') !== true || isElsewhere) return;
    event.preventDefault();
    const facet = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
    this.#goTo(link.search, facet ?? 'status');
  };

  /** `openFacet`: the facet whose link was followed, `status` for another link; undefined for a submitted question. */
  #goTo(address: string, openFacet?: string): void {
    if (address !== location.search) history.pushState(null, '', location.pathname + address);
    this.#fill(address);
    void this.#answer('new', openFacet);
  }

  /** Called only on navigation within the page. On load, this would overwrite what the reader types meanwhile. */
  #fill(address: string): void {
    if (this.#input !== null) this.#input.value = readAddress(address).query;
  }

  async #answer(occasion: Occasion, openFacet?: string): Promise<void> {
    const left = occasion === 'new' ? null : (history.state as Left | null);
    const number = (this.#latest += 1);
    const asked = readAddress(location.search);
    document.title = asked.query === '' ? this.#title : `${shortenQuery(asked.query)} – ${this.#title}`;
    if (asked.query === '') {
      this.#clear('');
      return;
    }
    if (occasion !== 'more') this.#say(messages.loading);
    try {
      const reply = await this.#client.ask({ kind: 'search', ...asked, rows: left?.rows ?? rowsAtOnce });
      if (number !== this.#latest) return;
      this.#show(asked, reply, occasion, openFacet);
      this.#goToRow(left);
    } catch {
      if (number !== this.#latest) return;
      // The page may belong to an old release whose files are gone. Reloading it gets the current release.
      const problem = this.#problem(navigator.onLine ? 'failed' : 'offline');
      if (occasion === 'new' && (await isReachable())) location.reload();
      else if (occasion === 'more') this.#say(problem);
      else this.#clear(problem);
    }
  }

  #problem(name: 'failed' | 'offline' | 'noneHere'): string {
    return this.#page.dataset[name] ?? '';
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #clear(sentence: string): void {
    this.#say(sentence);
    for (const name of ['notices', 'narrowing', 'results', 'more']) this.#part(name).replaceChildren();
  }

  #show(asked: Asked, reply: SearchReply, occasion: Occasion, openFacet?: string): void {
    const { total, rows, facets, wider, notices } = reply;
    const isNarrowed = Object.keys(asked.chosen).length > 0;
    const none = isNarrowed ? this.#problem('noneHere') : messages.none(asked.query);
    this.#say(total === 0 ? none : messages.found(total, asked.query));
    this.#part('notices').replaceChildren(...toNotices(asked, notices));
    const narrowing = this.#part('narrowing');
    // When more rows are loaded, the filters stay as the reader has opened them.
    if (occasion !== 'more')
      narrowing.replaceChildren(...(total === 0 && !isNarrowed ? [] : renderNarrowing(asked, facets)));
    const opened = narrowing.querySelector<HTMLDetailsElement>(`[data-facet="${openFacet ?? ''}"]`);
    if (opened !== null) opened.open = true;
    // The link that was followed no longer exists, so the focus goes to the heading of its facet, else to the status.
    if (openFacet !== undefined) (opened?.querySelector('summary') ?? this.#part('status')).focus();
    this.#part('results').replaceChildren(...rows.map((row) => this.#toItem(row)));
    this.#offerMore(asked, rows.length, total, wider);
  }

  #goToRow(left: Left | null): void {
    const item = this.#part('results').children[left?.row ?? -1];
    const top = left?.top;
    if (item === undefined) return;
    if (top !== undefined) scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
    item.querySelector('a')?.focus({ preventScroll: top !== undefined });
  }

  #offerMore(asked: Asked, shown: number, total: number, wider: number): void {
    const more = this.#part('more');
    if (shown < total) {
      const button = make('button', [messages.more], { type: 'button', class: 'button button--quiet' });
      button.addEventListener('click', () => {
        remember({ rows: shown + rowsAtOnce, row: shown });
        void this.#answer('more');
      });
      more.replaceChildren(button);
    } else if (wider > 0) {
      const href = toAddress({ ...asked, widely: true });
      more.replaceChildren(make('a', [messages.wider(wider)], { href }));
    } else more.replaceChildren();
  }

  #toItem({ path, title, excerpt, details }: Row): HTMLLIElement {
    const link = make('a', toNodes(title), { href: this.#base + path.slice(1) });
    return make('li', [
      make('h2', [link]),
      make('p', [details.join(' · ')], { class: 'meta' }),
      make('p', toNodes(excerpt), { class: 'excerpt' }),
    ]);
  }
}

const remember = (left: Left): void => {
  history.replaceState(left, '');
};

/** Whether the host answers. If so, reloading the page can repair a failed search. */
const isReachable = async (): Promise<boolean> =>
  (await fetch(location.pathname, { method: 'HEAD' }).catch(() => undefined))?.ok === true;

function toNotices(asked: Asked, notices: readonly Notice[]): HTMLElement[] {
  const link = (text: string, exactly: boolean) => make('a', [text], { href: toAddress({ ...asked, exactly }) });
  if (asked.exactly) return [make('p', [messages.onlyExactly(asked.query), ' · ', link(messages.mended, false)])];
  return notices.map((notice) =>
    make(
      'p',
      notice.kind === 'changed'
        ? [messages.shown(notice.shown), ' · ', link(messages.exactly(asked.query), true)]
        : [sayOf(notice)],
    ),
  );
}

function sayOf(notice: Exclude<Notice, { kind: 'changed' }>): string {
  if (notice.kind === 'also') return messages.also(notice.said);
  return notice.kind === 'place' ? messages.place(notice.name) : messages.leftOut(notice.words);
}
