/** Converts pasted text from an old font encoding to Unicode, if the editor agrees. */
import { recogniseLegacy, type Recognised } from '../../../src/text/legacy-encodings.ts';

const agrees = ({ name, sample }: Recognised): boolean =>
  window.confirm(
    `Đoạn vừa dán là ${name}, người đọc không đọc được: “${sample.written}” đúng ra là “${sample.meant}”. Chuyển cả đoạn sang Unicode?`,
  );

/** The same clipboard data, or a copy converted to Unicode. */
export function inUnicode(data: DataTransfer): DataTransfer {
  const legacy = recogniseLegacy(data.getData('text/plain'));
  if (legacy === undefined || !agrees(legacy)) return data;
  const converted = new DataTransfer();
  converted.setData('text/plain', legacy.decoded);
  const html = data.getData('text/html');
  if (html !== '') converted.setData('text/html', convertHtml(html, legacy));
  return converted;
}

function convertHtml(html: string, { decode }: Recognised): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = decode(texts.currentNode.nodeValue ?? '');
  return body.innerHTML;
}

/** Handles text inputs and text areas; the visual editor calls `inUnicode` itself. */
export function offerUnicodeInFields(): void {
  document.addEventListener(
    'paste',
    (event) => {
      const { target, clipboardData } = event;
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (!isField || clipboardData === null) return;
      const converted = inUnicode(clipboardData);
      if (converted === clipboardData) return;
      event.preventDefault();
      event.stopPropagation();
      // Only `insertText` makes a change that React and “undo” notice. It is deprecated, but every browser supports it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand('insertText', false, converted.getData('text/plain'));
    },
    { capture: true },
  );
}
