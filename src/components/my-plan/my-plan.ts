/**
 * The page of the reader's plan: the chosen exemplars side by side, and the reader's own lines. Everything stays in the
 * browser.
 */
import { copyLink } from '../../client/copy-link.ts';
import { addTo, mostCompared, readHash, toHash } from './choice.ts';
import { fetchPractices } from './fetch-practices.ts';
import { keepIds, keepLines, readIds, readLines } from './kept.ts';
import type { Practice } from './practice.ts';
import { toTable } from './table.ts';

const messages = {
  full: `So sánh được nhiều nhất ${mostCompared} cách làm: hãy bỏ bớt một.`,
  gone: (count: number) => `${count} bài đã được gỡ nên không còn ở đây.`,
  missed: 'Máy đang không có mạng nên chưa tải được các cách làm đã giữ. Hãy tải lại trang khi có mạng.',
  shared: 'Đây là lựa chọn của người gửi liên kết.',
  notKept: 'Trình duyệt này không cho lưu: kế hoạch chỉ còn khi trang đang mở. Hãy in hoặc tải tệp Word.',
  writing: 'Đang soạn tệp Word…',
  notWritten: 'Chưa soạn được tệp Word. Hãy thử lại, hoặc in trang này.',
  remove: (name: string) => `Bỏ “${name}”`,
} as const;

class MyPlan extends HTMLElement {
  #ids: string[] = [];
  #practices: Practice[] = [];
  readonly #compared = new Set<string>();

  connectedCallback(): void {
    this.#restoreLines();
    addEventListener('hashchange', this.#open);
    this.addEventListener('input', this.#keepLines);
    this.addEventListener('click', this.#act);
    this.addEventListener('change', this.#pick);
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLTextAreaElement>(':disabled'))
      control.disabled = false;
    this.#open();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#open);
    this.removeEventListener('input', this.#keepLines);
    this.removeEventListener('click', this.#act);
    this.removeEventListener('change', this.#pick);
  }

  readonly #open = (): void => {
    const { add, shared } = readHash(location.hash);
    const kept = readIds();
    this.#ids = add === undefined ? (shared.length > 0 ? shared : kept) : addTo(kept, add);
    if (add !== undefined) this.#keep();
    const isOther = shared.length > 0 && shared.join() !== kept.join();
    this.#part('take').hidden = !isOther;
    this.#say(isOther ? messages.shared : '');
    void this.#load();
  };

  async #load(): Promise<void> {
    const { practices, gone, missed } = await fetchPractices(this.#base, this.#ids);
    this.#practices = practices;
    this.#compared.clear();
    for (const { id } of practices.slice(0, mostCompared)) this.#compared.add(id);
    if (gone.length > 0) {
      this.#ids = this.#ids.filter((id) => !gone.includes(id));
      if (this.#part('take').hidden) this.#keep();
      this.#say(messages.gone(gone.length));
    }
    if (missed.length > 0) this.#say(messages.missed);
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
    this.#say('');
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
    if (act === 'take') {
      this.#keep();
      this.#part('take').hidden = true;
      this.#say('');
      this.querySelector('input')?.focus();
    }
  };

  #remove(id: string): void {
    this.#ids = this.#ids.filter((each) => each !== id);
    this.#practices = this.#practices.filter((practice) => practice.id !== id);
    this.#compared.delete(id);
    if (this.#part('take').hidden) this.#keep();
    this.#show();
    this.querySelector<HTMLElement>('[data-remove]')?.focus();
  }

  #keep(): void {
    if (!keepIds(this.#ids)) this.#say(messages.notKept);
    history.replaceState(null, '', `${location.pathname}${toHash(this.#ids)}`);
  }

  #restoreLines(): void {
    const lines = readLines();
    for (const area of this.#areas()) area.value ||= lines[area.name] ?? '';
  }

  readonly #keepLines = (): void => {
    const lines = Object.fromEntries(this.#areas().map(({ name, value }) => [name, value]));
    if (!keepLines(lines)) this.#say(messages.notKept);
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
      this.#say('');
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

  #say(text: string): void {
    this.#part('said').textContent = text;
  }
}

customElements.define('my-plan', MyPlan);
