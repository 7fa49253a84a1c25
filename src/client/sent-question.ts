/**
 * Sending a question loads the search page anew: from every other page, and from itself while its script is not
 * there yet. What the reader typed, even after she sent it, her caret and her focus come along.
 */

const storageKey = 'cau-hoi-1';

interface Sent {
  asked: string;
  /** What is in the box by now. */
  typed: string;
  caret: number | null;
  /** Which control of the form has the focus. */
  focused: number;
}

const boxOf = (form: HTMLFormElement | null) => form?.querySelector<HTMLInputElement>('[name="q"]') ?? null;

export function carrySentQuestion(): void {
  let keep: (() => void) | undefined;
  // The window hears of it last: where the search's script is there, it has answered already.
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const box = boxOf(form);
    if (box === null || event.defaultPrevented) return;
    const asked = box.value;
    keep = () => {
      const focused = [...form.elements].findIndex((control) => control === document.activeElement);
      store({ asked, typed: box.value, caret: box.selectionEnd, focused });
    };
    keep();
  });
  addEventListener('input', () => keep?.());
  // The first change is the end of parsing: modules have yet to run.
  document.addEventListener('readystatechange', restore, { once: true });
}

function restore(): void {
  const form = document.querySelector<HTMLFormElement>('search-page form');
  const box = boxOf(form);
  const asked = new URLSearchParams(location.search).get('q');
  const sent = take();
  // She may have begun to type here already.
  if (form === null || box === null || asked === null || box.value !== '') return;
  const isSame = sent?.asked === asked;
  box.value = isSame ? sent.typed : asked;
  const control = isSame && document.activeElement === document.body ? form.elements[sent.focused] : undefined;
  if (control instanceof HTMLElement) control.focus();
  if (control === box) box.setSelectionRange(sent?.caret ?? null, sent?.caret ?? null);
}

/** A browser may refuse its storage, even the question for it. */
function store(sent: Sent): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(sent));
  } catch {
    return;
  }
}

function take(): Sent | undefined {
  try {
    const text = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    return text === null ? undefined : (JSON.parse(text) as Sent);
  } catch {
    return undefined;
  }
}
