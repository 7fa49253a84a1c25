/** Extracts the text of a built page that search indexes. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface PageText {
  title: string;
  /** The text without the title, one line for each block. */
  text: string;
}

/**
 * Elements whose content is not indexed. In `video`, `object` and the like, the content is only a fallback for old
 * browsers.
 */
const unread = new Set(
  'script style template noscript svg nav form search search-page canvas video audio iframe object'.split(' '),
);
/** Form controls, and the elements that label or group them. */
const controls = new Set(
  'button select datalist option input textarea label fieldset legend output progress meter menu dialog'.split(' '),
);
const controlRoles = new Set(
  'button combobox grid listbox menu menubar navigation option radiogroup search slider spinbutton switch tab tablist toolbar tree'.split(
    ' ',
  ),
);
const headings = new Set(['h2', 'h3', 'h4']);
const inline = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'mark', 'q', 's', 'small', 'span']);
const inlineToo = new Set(['strong', 'sub', 'sup', 'time', 'u', 'wbr', 'data', 'dfn', 'kbd', 'var']);

/** Undefined for a page without `data-pagefind-body`. Such a page is excluded from search. */
export function readPage(html: string): PageText | undefined {
  const body = findElement(parse(html), (element) => hasAttribute(element, 'data-pagefind-body'));
  if (body === undefined) return undefined;
  const heading = findElement(body, ({ tagName }) => tagName === 'h1');
  const lines = textIn(body, heading).split('\n').map(squeeze);
  return {
    title: heading === undefined ? '' : squeeze(textIn(heading, undefined)),
    text: lines.filter((line) => line !== '').join('\n'),
  };
}

function textIn(node: Node, title: Element | undefined): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (node === title) return '\n';
  if ('tagName' in node && isLeftOut(node)) return '\n';
  const text = 'childNodes' in node ? node.childNodes.map((child) => textIn(child, title)).join('') : '';
  const isInline = 'tagName' in node && (inline.has(node.tagName) || inlineToo.has(node.tagName));
  return isInline || node === title ? text : `\n${text}\n`;
}

function isLeftOut(element: Element): boolean {
  return (
    unread.has(element.tagName) ||
    isControl(element) ||
    hasAttribute(element, 'data-pagefind-ignore') ||
    hasAttribute(element, 'inert') ||
    (attributeOf(element, 'hidden') ?? 'until-found').toLowerCase() !== 'until-found' ||
    attributeOf(element, 'aria-hidden')?.toLowerCase() === 'true' ||
    isCard(element)
  );
}

/** A link that looks like a button counts as a control. */
function isControl(element: Element): boolean {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return (
    controls.has(element.tagName) ||
    controlRoles.has(attributeOf(element, 'role') ?? '') ||
    (element.tagName === 'a' && classes.includes('button'))
  );
}

/** A card or a row that links to another page. That page is indexed itself. */
function isCard(element: Element): boolean {
  if (element.tagName !== 'article' && element.tagName !== 'li') return false;
  const heading = findElement(element, ({ tagName }) => headings.has(tagName));
  return heading !== undefined && findElement(heading, ({ tagName }) => tagName === 'a') !== undefined;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function findElement(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && isWanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findElement(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const hasAttribute = (element: Element, name: string): boolean => attributeOf(element, name) !== undefined;
