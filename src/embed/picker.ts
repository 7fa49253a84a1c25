/** The embed picker of the page “Mã nhúng”. It loads `picked.ts` when the webmaster first uses it. */

/** Kept outside `strings.ts`, because these texts are part of a script for the browser. */
const notDone = 'Chưa làm được. Hãy thử lại khi có mạng, hoặc bằng trình duyệt khác.';

class EmbedPicker extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    this.addEventListener('change', this.#act, options);
    this.addEventListener('click', this.#act, options);
    for (const control of this.querySelectorAll<HTMLInputElement>(':disabled')) control.disabled = false;
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  readonly #act = ({ type, target }: Event): void => {
    const copying = type === 'click' && target instanceof Element ? target.closest('[data-copy]') : null;
    if (copying === null && type === 'click') return;
    this.#run(copying, target).catch(() => {
      (copying?.parentElement ?? this).querySelector('[role="status"]')?.replaceChildren(notDone);
    });
  };

  async #run(copying: Element | null, target: EventTarget | null): Promise<void> {
    const { copy, pick } = await import('./picked.ts');
    await (copying ? copy(this, copying) : pick(this, target));
  }
}

customElements.define('embed-picker', EmbedPicker);
