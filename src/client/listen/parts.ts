/**
 * Selects what is read aloud: the title, the summary and the text, in the order of the page. Each block, such as a
 * heading, a paragraph or a table cell, is one part.
 */

const read = 'h1, .summary, .prose';
const blocks = 'h1, h2, h3, h4, p, li, td, th, dt, dd, blockquote, figcaption';
const silent = '.credit, button, script, style, svg, template, reading-tools, [hidden], [aria-hidden="true"]';

export interface ReadingPart {
  element: Element;
  text: string;
}

export function partsOf(article: Element): ReadingPart[] {
  const parts: ReadingPart[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement?.closest(blocks);
    const isRead = element?.closest('article') === article && element.closest(read) !== null;
    if (!isRead || node.parentElement?.closest(silent)) continue;
    const last = parts.at(-1);
    const text = node.nodeValue ?? '';
    if (last?.element === element) last.text += text;
    else parts.push({ element, text });
  }
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
