/**
 * The page of the reader's plan: the chosen exemplars side by side, and the reader's own lines. Both are stored in the
 * browser only.
 */
import { copyLink } from '../../client/copy-link.ts';
import { joinChosen, losesOldest, mostChosen, mostCompared, readHash, toHash } from './chosen.ts';
import { fetchPractices } from './fetch-practices.ts';
import { growToContent } from './grow.ts';
import { keepIds, keepLines, readIds, readLines } from './kept.ts';
import type { Practice } from './practice.ts';
import { toTable } from './table.ts';

const messages = {
  full: `So sánh được nhiều nhất ${mostCompared} cách làm: hãy bỏ bớt một.`,
  lost: `Giữ được nhiều nhất ${mostChosen} cách làm, nên cách giữ lâu nhất đã được bỏ ra.`,
  gone: (count: number) => `${count} bài đã gỡ, hoặc không có ở trang này, nên không hiện.`,
  missed: 'Máy đang không có mạng nên chưa tải được các cách làm đã giữ. Hãy tải lại trang khi có mạng.',
  shared: 'Đây là các cách làm ghi trong liên kết vừa mở, chưa giữ hết trong máy này.',
  notKept: 'Trình duyệt này không cho lưu: kế hoạch chỉ còn khi trang đang mở. Hãy in hoặc tải tệp Word.',
  writing: 'Đang soạn tệp Word…',
  notWritten: 'Chưa soạn được tệp Word. Hãy thử lại, hoặc in trang này.',
  remove: (name: string) => `Bỏ “${name}”`,
} as const;

class MyPlan extends HTMLElement {
  #ids: string[] = [];
  #practices: Practice[] = [];
  /** Whether the exemplars come from a link and some of them are not kept in this browser. */
  #isOther = false;
  /** Number of the latest load. An answer to an earlier load comes too late and is ignored. */
  #turn = 0;
  readonly #compared = new Set<string>();

  connectedCallback(): void {
    this.#restoreLines();
    addEventListener('hashchange', this.#open);
    addEventListener('storage', this.#follow);
    addEventListener('pageshow', this.#follow);
    this.addEventListener('input', this.#keepLine);
    this.addEventListener('click', this.#act);
    this.addEventListener('change', this.#pick);
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLTextAreaElement>(':disabled'))
      control.disabled = false;
    this.#open();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#open);
    removeEventListener('storage', this.#follow);
    removeEventListener('pageshow', this.#follow);
    this.removeEventListener('input', this.#keepLine);
    this.removeEventListener('click', this.#act);
    this.removeEventListener('change', this.#pick);
  }

  readonly #open = (): void => {
    const { add, shared } = readHash(location.hash);
    const kept = readIds();
    this.#isOther = shared.some((id) => !kept.includes(id));
    this.#ids = this.#isOther ? shared : add === undefined ? kept : joinChosen([add], kept);
    const notes: string[] = this.#isOther ? [messages.shared] : [];
    if (add !== undefined) notes.push(...(losesOldest(kept, add) ? [messages.lost] : []), ...this.#keep(this.#ids));
    void this.#load(notes, shared);
  };

  /** Another tab may have changed what is kept, also while this page was in the browser's back/forward cache. */
  readonly #follow = (event: Event): void => {
    if (event instanceof PageTransitionEvent && !event.persisted) return;
    const lines = readLines();
    for (const area of this.#areas()) if (area !== document.activeElement) this.#fill(area, lines[area.name] ?? '');
    const kept = readIds();
    if (this.#isOther || kept.join() === this.#ids.join()) return;
    this.#ids = kept;
    void this.#load([]);
  };

  /** At most `mostCompared` exemplars are compared; those whose ids are in `first` have priority. */
  async #load(notes: string[], first: readonly string[] = []): Promise<void> {
    const turn = (this.#turn += 1);
    const { practices, gone, missed } = await fetchPractices(this.#base, this.#ids);
    if (turn !== this.#turn) return;
    if (gone.length > 0) notes.push(messages.gone(gone.length));
    if (missed.length > 0) notes.push(messages.missed);
    this.#ids = this.#ids.filter((id) => !gone.includes(id));
    if (!this.#isOther && gone.length > 0) notes.push(...this.#keepWithout(gone));
    if (this.#isOther && this.#ids.length === 0) {
      this.#isOther = false;
      this.#ids = readIds();
      await this.#load(notes.filter((note) => note !== messages.shared));
      return;
    }
    this.#practices = practices;
    this.#compared.clear();
    for (const id of joinChosen(first, this.#ids).slice(0, mostCompared)) this.#compared.add(id);
    this.#part('take').hidden = !this.#isOther;
    this.#say(...notes);
    this.#show();
  }

  #show(): void {
    const items = this.#practices.map(({ id, name, place }) => {
      const box = Object.assign(document.createElement('input'), {
        type: 'checkbox',
        value: id,
        checked: this.#compared.has(id),
      });
      const label = document.createElement('label');
      label.append(box, `${name}, ${place}`);
      const remove = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Bỏ' });
      remove.dataset['remove'] = id;
      remove.setAttribute('aria-label', messages.remove(name));
      const item = document.createElement('li');
      item.append(label, remove);
      return item;
    });
    this.#part('chosen').replaceChildren(...items);
    this.#part('empty').hidden = items.length > 0;
    this.#part('with').hidden = items.length === 0;
    this.#part('share').hidden = items.length === 0;
    const compared = this.#practices.filter(({ id }) => this.#compared.has(id));
    const table = this.#part('table');
    table.replaceChildren(...(compared.length > 0 ? [toTable(compared, this.#base)] : []));
    // A region that scrolls must be reachable with the keyboard. One that does not scroll must not be a tab stop.
    table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
  }

  readonly #pick = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    if (target.checked && this.#compared.size >= mostCompared) {
      target.checked = false;
      this.#say(messages.full);
      return;
    }
    if (target.checked) this.#compared.add(target.value);
    else this.#compared.delete(target.value);
    this.#say();
    const { value } = target;
    this.#show();
    this.querySelector<HTMLElement>(`input[value="${value}"]`)?.focus();
  };

  readonly #act = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { act, remove } = button?.dataset ?? {};
    if (remove !== undefined) this.#remove(remove);
    if (act === 'print') print();
    if (act === 'share') void copyLink(`${location.href.replace(/#.*$/, '')}${toHash(this.#ids)}`, this.#part('said'));
    if (act === 'word') void this.#write();
    if (act === 'take') this.#take();
  };

  /** Keeps the exemplars of the link, in front of what is kept already. */
  #take(): void {
    this.#isOther = false;
    this.#part('take').hidden = true;
    this.#ids = joinChosen(this.#ids, readIds());
    void this.#load(this.#keep(this.#ids));
    this.querySelector('input')?.focus();
  }

  #remove(id: string): void {
    this.#ids = this.#ids.filter((each) => each !== id);
    this.#practices = this.#practices.filter((practice) => practice.id !== id);
    this.#compared.delete(id);
    if (!this.#isOther) this.#say(...this.#keepWithout([id]));
    this.#show();
    this.querySelector<HTMLElement>('[data-remove]')?.focus();
  }

  /** Returns what the reader must be told: nothing, unless the browser refused to store the ids. */
  #keep(ids: readonly string[]): string[] {
    history.replaceState(null, '', `${location.pathname}${toHash(ids)}`);
    return keepIds(ids) ? [] : [messages.notKept];
  }

  /**
   * Keeps the chosen exemplars without `ids`. Starts from what is stored, because another tab may have kept more than
   * this page shows. If nothing is stored, as in a browser that refuses storage, starts from what is shown.
   */
  #keepWithout(ids: readonly string[]): string[] {
    const kept = readIds();
    return this.#keep((kept.length > 0 ? kept : this.#ids).filter((id) => !ids.includes(id)));
  }

  #restoreLines(): void {
    const lines = readLines();
    for (const area of this.#areas()) this.#fill(area, area.value || (lines[area.name] ?? ''));
  }

  #fill(area: HTMLTextAreaElement, text: string): void {
    area.value = text;
    growToContent(area);
  }

  /** Changes only this line of those stored, because another tab may have changed the others. */
  readonly #keepLine = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    growToContent(target);
    if (!keepLines({ ...readLines(), [target.name]: target.value })) this.#say(messages.notKept);
  };

  async #write(): Promise<void> {
    this.#say(messages.writing);
    try {
      const { toPlanFile } = await import('./plan-file.ts');
      const plan = {
        title: document.querySelector('h1')?.textContent.trim() ?? '',
        practices: this.#practices.filter(({ id }) => this.#compared.has(id)),
        lines: this.#areas().map((area) => [area.labels[0]?.textContent.trim() ?? '', area.value.trim()] as const),
      };
      const file = await toPlanFile(plan, this.dataset['template'] ?? '');
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(file),
        download: 'ke-hoach-lam-theo.docx',
      });
      link.click();
      URL.revokeObjectURL(link.href);
      this.#say();
    } catch (error) {
      reportError(error);
      this.#say(messages.notWritten);
    }
  }

  #areas(): HTMLTextAreaElement[] {
    return [...this.querySelectorAll('textarea')];
  }

  get #base(): string {
    return this.dataset['base'] ?? '';
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The plan has no part “${name}”.`);
    return part;
  }

  #say(...texts: string[]): void {
    this.#part('said').textContent = texts.join(' ');
  }
}

customElements.define('my-plan', MyPlan);
