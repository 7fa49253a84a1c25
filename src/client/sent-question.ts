/**
 * Carries a question over to the search page. Sending a question loads that page anew: from every other page, and from
 * the search page itself as long as its script has not loaded. The text in the field (even if typed after sending), the
 * caret and the focus are restored on the new page.
 */

const storageKey = 'cau-hoi-1';

/** The question that was sent, the text that is in the field now, and the position of the caret. */
type Sent = readonly [asked: string, typed: string, caret: number | null];

export function keepSentQuestion(): void {
  let keep: (() => void) | undefined;
  // A listener on `window` runs last: if the script of the search page has loaded, it has already prevented the submit.
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
        // A browser may refuse access to its storage.
        keep = undefined;
      }
    };
    keep();
  });
  addEventListener('input', () => keep?.());
}

/** Runs on the search page at the end of parsing, before any module runs. */
export function restoreSentQuestion(): void {
  document.addEventListener('readystatechange', restore, { once: true });
}

function restore(): void {
  const box = document.querySelector<HTMLInputElement>('search-page input');
  const query = new URLSearchParams(location.search).get('q');
  const [asked, typed, caret] = take() ?? [];
  // The reader may already have typed something here.
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
