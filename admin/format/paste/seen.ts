/**
 * Decides which parts of the copied HTML are visible text. The clipboard also holds comments, and text that was
 * deleted with tracked changes; these are left out.
 */
import { attributeOf, childrenOf, isText, styleOf, tagOf, type HtmlNode } from './html.ts';

const unseen: ReadonlySet<string> = new Set(
  'HEAD TITLE META LINK STYLE SCRIPT NOSCRIPT TEMPLATE XML SVG BUTTON SELECT TEXTAREA INPUT IFRAME OBJECT EMBED CANVAS AUDIO VIDEO'.split(
    ' ',
  ),
);

/** HTML's `<del>`, and the tags for deleted and moved text in the XML of Word and LibreOffice. */
const tags = /^(?:DEL|W:DEL|W:DELTEXT|W:MOVEFROM|TEXT:DELETION)$/;
/**
 * Class names for deletions in Word, LibreOffice and web editors (`msoDel`, `suggestion-deletion`, `track-deleted`),
 * and for Word's comments.
 */
const classes =
  /^(?:mso(?:Del|MoveFrom|CommentReference|ComAnchor|ComOff|ComTxt)|(?:.*[_-])?(?:del|deletion|deleted|moved?-?from)(?:[_-].*)?)$/i;
/**
 * A strikethrough element with one of these attributes is a tracked deletion: they name the source and time of the
 * change.
 */
const stamps = ['cite', 'datetime'] as const;
const isStruck = (node: HtmlNode): boolean => /^(?:S|STRIKE)$/.test(tagOf(node));

export function isSeen(node: HtmlNode): boolean {
  if (isText(node)) return true;
  const isElement = node.nodeType === 1 || node.nodeType === 11 || node.nodeType === 9;
  return (
    isElement &&
    !unseen.has(tagOf(node)) &&
    styleOf(node, 'display') !== 'none' &&
    styleOf(node, 'mso-hide') !== 'all' &&
    !isTakenBack(node)
  );
}

export function textOf(node: HtmlNode): string {
  return isText(node) ? (node.nodeValue ?? '') : childrenOf(node).filter(isSeen).map(textOf).join('');
}

export function isTakenBack(node: HtmlNode): boolean {
  if (tags.test(tagOf(node))) return true;
  if (isStruck(node) && stamps.some((name) => attributeOf(node, name) !== '')) return true;
  if (/^(?:deletion|comment)$/i.test(attributeOf(node, 'role').replace(/^doc-/, ''))) return true;
  if (
    attributeOf(node, 'class')
      .split(/\s+/)
      .some((name) => classes.test(name))
  )
    return true;
  return attributeOf(node, 'style').split(';').some(isWordsMark);
}

/** True for `mso-revision-type:deleted`, `mso-deleted:yes`, `mso-element:comment-list` and the like. */
function isWordsMark(rule: string): boolean {
  const [property = '', value = ''] = rule.split(':').map((part) => part.trim().toLowerCase());
  if (!property.startsWith('mso-')) return false;
  if (property === 'mso-element' || property === 'mso-special-character') return value.startsWith('comment');
  if (/^(?:no|none|false|0)$/.test(value)) return false;
  return /\b(?:deleted|deletion|del|moved-?from)\b/.test(property) || /^(?:deleted|deletion|moved-?from)$/.test(value);
}
