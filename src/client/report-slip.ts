/** Writes the address of the page that the slip is about, and prints the slip. */

/** Only a path of this site, as the links of its pages write it. */
const ownPath = /^\/(?!\/)[a-z0-9/-]*$/;

class ReportSlip extends HTMLElement {
  connectedCallback(): void {
    const path = new URLSearchParams(location.search).get('trang') ?? '';
    const place = this.querySelector('[data-page]');
    if (place && ownPath.test(path)) place.textContent = new URL(path, this.dataset['home']).href;
    const button = this.querySelector('button');
    if (button) {
      button.hidden = false;
      button.addEventListener('click', this.#print);
    }
  }

  disconnectedCallback(): void {
    this.querySelector('button')?.removeEventListener('click', this.#print);
  }

  readonly #print = (): void => {
    print();
  };
}

customElements.define('report-slip', ReportSlip);
