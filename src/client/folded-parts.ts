/**
 * Folds the parts of a long document on phones. When the reader comes back in the same tab, the same parts are open as
 * before, so that the browser finds the place where the reader was.
 */
const narrow = '(max-width: 61.99rem)';
const key = `phan-dang-mo:${location.pathname}`;

class FoldedParts extends HTMLElement {
  connectedCallback(): void {
    // Without `::details-content` the stylesheet could not fold the parts before this script, and the page would jump.
    if (matchMedia(narrow).matches && CSS.supports('selector(::details-content)')) this.#fold();
    this.dataset['ready'] = '';
    this.addEventListener('toggle', this.#remember, true);
    addEventListener('hashchange', this.#openTarget);
    document.addEventListener('click', closeContents);
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#openTarget);
    document.removeEventListener('click', closeContents);
  }

  get #parts(): HTMLDetailsElement[] {
    return [...this.querySelectorAll('details')];
  }

  #fold(): void {
    const open = recall().split(' ');
    for (const part of this.#parts) part.open = open.includes(nameOf(part));
    this.#openTarget();
  }

  readonly #openTarget = (): void => {
    const target = targetOf(location.hash);
    const part = target?.closest('details');
    if (!part || !this.contains(part)) return;
    part.open = true;
    target?.scrollIntoView();
  };

  readonly #remember = (): void => {
    const open = this.#parts.filter((part) => part.open).map(nameOf);
    try {
      sessionStorage.setItem(key, open.join(' '));
    } catch {
      // A browser may refuse access to its storage. Then the parts are not remembered.
      return;
    }
  };
}

const nameOf = (part: HTMLDetailsElement): string => part.querySelector('summary [id]')?.id ?? '';

/** A browser may refuse access to its storage. Then all parts are folded. */
function recall(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Null also if the address cannot be decoded, because it was cut in the middle of an encoded letter. */
function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** The list of contents covers the text on phones, so it closes when a link in it has been followed. */
function closeContents({ target }: MouseEvent): void {
  if (target instanceof Element && target.closest('.contents a')) target.closest('details')?.removeAttribute('open');
}

customElements.define('folded-parts', FoldedParts);
