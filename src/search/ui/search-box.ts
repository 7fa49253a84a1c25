/** A search field like any other until someone goes to it: only then the suggestions are loaded. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', this.#load);
  }

  disconnectedCallback(): void {
    this.removeEventListener('focusin', this.#load);
  }

  readonly #load = (): void => {
    this.removeEventListener('focusin', this.#load);
    void this.#start();
  };

  async #start(): Promise<void> {
    try {
      const { startCombobox } = await import('./combobox.ts');
      await startCombobox(this);
    } catch {
      this.addEventListener('focusin', this.#load);
    }
  }
}

customElements.define('search-box', SearchBox);
