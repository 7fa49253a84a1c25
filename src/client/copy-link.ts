/** Kept apart from `strings.ts`, so that only these words are sent to the browser. */
const messages = { copied: 'Đã chép liên kết', copyThis: 'Chép liên kết này:' } as const;
const secondsShown = 6;

/** Copies the link and says so. If the browser refuses, shows the link selected, ready to be copied by hand. */
export async function copyLink(url: string, place: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    place.textContent = messages.copied;
    setTimeout(() => {
      place.replaceChildren();
    }, secondsShown * 1000);
  } catch {
    showLink(url, place);
  }
}

function showLink(url: string, place: Element): void {
  const opener = document.activeElement;
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { value: url, readOnly: true });
  label.append(messages.copyThis, ' ', input);
  place.replaceChildren(label);
  input.select();
  input.addEventListener('blur', () => {
    place.replaceChildren();
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && opener instanceof HTMLElement) opener.focus();
  });
}
