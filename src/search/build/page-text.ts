/** What Pagefind gets to see of a built page. The page that ships is not changed. */
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { foldedWords, toIndexTail } from './analyse.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Lists of other pages: each of those is found by itself. */
const otherPages = new Set(['card-grid', 'movement-grid', 'search-form']);

/** The searchable part of a page as HTML of its own; undefined when the page is not to be found. */
export function toIndexedHtml(html: string): string | undefined {
  const body = findElement(parse(html), (element) => hasAttribute(element, 'data-pagefind-body'));
  if (body === undefined) return undefined;
  for (const element of elementsIn(body)) {
    if (classesOf(element).some((name) => otherPages.has(name))) setAttribute(element, 'data-pagefind-ignore', 'all');
  }
  const unit = findElement(body, (element) => /\/don-vi\/[a-z0-9-]+\/$/.test(attributeOf(element, 'href') ?? ''));
  if (unit !== undefined) setAttribute(unit, 'data-pagefind-meta', 'unit');
  const heading = findElement(body, (element) => element.tagName === 'h1');
  const inTitle = heading === undefined ? [] : foldedWords(textOf(heading));
  const inText = foldedWords(textOf(body)).filter((word) => !inTitle.includes(word));
  const tail = `<p data-pagefind-weight="7">${toIndexTail(inTitle)}</p><p>${inText.join(' ')}</p>`;
  return `<!doctype html><html lang="vi"><body><main data-pagefind-body>${serialize(body)}${tail}</main></body></html>`;
}

/** Text that Pagefind indexes, a space between blocks. */
function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && hasAttribute(node, 'data-pagefind-ignore')) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

function findElement(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(node)) if (isWanted(element)) return element;
  return undefined;
}

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const hasAttribute = (element: Element, name: string): boolean => attributeOf(element, name) !== undefined;
const setAttribute = (element: Element, name: string, value: string) => {
  element.attrs.push({ name, value });
};
const classesOf = (element: Element): string[] => (attributeOf(element, 'class') ?? '').split(/\s+/);
