/** The page “Mã nhúng”: what shows and writes what is picked is loaded when someone picks. */

/** Apart from `strings.ts` because these words travel to the browser. */
const notLoaded = 'Chưa tải được. Hãy thử lại khi có mạng.';

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
    import('./picked.ts').then(
      ({ copy, pick }) => {
        if (copying) copy(this, copying);
        else pick(this, target);
      },
      () => {
        this.querySelector('[role="status"]')?.replaceChildren(notLoaded);
      },
    );
  };
}

customElements.define('embed-picker', EmbedPicker);
