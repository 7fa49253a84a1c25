/** The page “Mã nhúng”: shows what the webmaster picks, and writes the codes for it. */
import { pastedCodes, themed, type Choice } from './snippets.ts';

/** Apart from `strings.ts` because these words travel to the browser. */
const messages = {
  unknown: 'Chưa có khung cho địa chỉ này. Hãy dán địa chỉ một phong trào, đơn vị, điển hình hoặc câu chuyện.',
  copied: 'Đã chép',
  selected: 'Đã chọn sẵn, bấm Ctrl+C để chép',
} as const;

class EmbedPicker extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    this.addEventListener('change', this.#change, options);
    this.addEventListener('click', this.#copy, options);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  readonly #change = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'page') {
      this.#show();
      return;
    }
    this.#find(target.value).catch(() => {
      this.#say(messages.unknown);
    });
  };

  get #select(): HTMLSelectElement | null {
    return this.querySelector('select');
  }

  #show(): void {
    const option = this.#select?.selectedOptions[0];
    if (option === undefined) return;
    const { value: key, label } = option;
    const { home = '', site = '' } = this.dataset;
    const title = `${label} – ${site}`;
    const theme = this.querySelector('[name="frame-theme"][value="dark"]:checked') ? 'dark' : 'light';
    const height = Number(option.dataset['height']);
    const choice: Choice = { key, title, height, theme, page: key === 'moi' ? '' : `${key}/` };
    const frame = this.querySelector('iframe');
    const address = `${import.meta.env.BASE_URL}nhung/${themed(choice)}/`;
    if (frame && frame.getAttribute('src') !== address)
      Object.assign(frame, { src: address, title, height: String(height) });
    for (const [name, code] of Object.entries(pastedCodes(choice, home)))
      this.querySelector(`[data-code="${name}"]`)?.replaceChildren(code);
  }

  /** Chooses what belongs to the address of a page; an entry that the list does not name is asked for. */
  async #find(address: string): Promise<void> {
    this.#say('');
    if (address === '') return;
    const { pathname } = new URL(address);
    const base = import.meta.env.BASE_URL;
    const key = pathname.slice(base.length).replace(/\/$/, '');
    const select = this.#select;
    if (![...(select?.options ?? [])].some(({ value }) => value === key)) {
      const answer = await fetch(`${base}oembed/${key}.json`);
      const { title, height } = (await answer.json()) as { title: string; height: number };
      const option = new Option(title, key);
      option.dataset['height'] = String(height);
      select?.append(option);
    }
    if (select) select.value = key;
    this.#show();
  }

  #say(message: string): void {
    this.querySelector('#trang-la')?.replaceChildren(message);
  }

  readonly #copy = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const code = this.querySelector(`[data-code="${button?.dataset['copy'] ?? ''}"]`);
    const status = button?.parentElement?.querySelector('[role="status"]');
    if (!code || !status) return;
    navigator.clipboard.writeText(code.textContent).then(
      () => {
        status.replaceChildren(messages.copied);
      },
      () => {
        getSelection()?.selectAllChildren(code);
        status.replaceChildren(messages.selected);
      },
    );
  };
}

customElements.define('embed-picker', EmbedPicker);
