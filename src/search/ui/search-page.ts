/** Loads the script for results when the address has a question, or when the reader focuses the search page. */
import { searchClient } from './client.ts';

class SearchPage extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', this.#load);
    const isAsked = Boolean(new URLSearchParams(location.search).get('q'));
    // The worker and the catalogue do not wait for the script of the results.
    if (isAsked) searchClient(this.dataset['base'] ?? '/').start();
    if (isAsked || this.contains(document.activeElement)) this.#load();
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
      const { startResults } = await import('./results.ts');
      startResults(this);
    } catch {
      this.addEventListener('focusin', this.#load);
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }
}

customElements.define('search-page', SearchPage);
