/**
 * Sizes a text field to its content, in browsers whose styles cannot. Otherwise the text that is scrolled out of sight
 * would be missing on paper.
 */
export function growToContent(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
