/**
 * Sending a question loads the search page anew: from every other page, and from itself while its script is not
 * there yet. What the reader typed, even after she sent it, her caret and her focus come along.
 */

const storageKey = 'cau-hoi-1';

/** What was asked, what is in the box by now, and where its caret is. */
type Sent = readonly [asked: string, typed: string, caret: number | null];

export function keepSentQuestion(): void {
  let keep: (() => void) | undefined;
  // The window hears of it last: where the search's script is there, it has answered already.
  addEventListener('submit', ({ target, defaultPrevented }) => {
    const box = (target as Element).querySelector('input');
    keep = undefined;
    if (defaultPrevented || !box) return;
    const asked = box.value;
    keep = () => {
      const sent: Sent = [asked, box.value, box.selectionEnd];
      try {
        sessionStorage.setItem(storageKey, JSON.stringify(sent));
      } catch {
        // A browser may refuse its storage.
        keep = undefined;
      }
    };
    keep();
  });
  addEventListener('input', () => keep?.());
}

/** On the search page, at the end of parsing: modules have yet to run. */
export function restoreSentQuestion(): void {
  document.addEventListener('readystatechange', restore, { once: true });
}

function restore(): void {
  const box = document.querySelector<HTMLInputElement>('search-page input');
  const query = new URLSearchParams(location.search).get('q');
  const [asked, typed, caret] = take() ?? [];
  // She may have begun to type here already.
  if (box === null || query === null || box.value !== '') return;
  box.value = query;
  if (asked !== query || typed === undefined || caret === undefined) return;
  box.value = typed;
  box.focus();
  box.setSelectionRange(caret, caret);
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
