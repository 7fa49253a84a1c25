/**
 * Prepares the text of a Word file for the search for values: in Unicode, without layout tables and personal numbers.
 */
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import { childrenOf, isText, type HtmlNode } from '../format/paste/html.ts';
import { withoutLayoutTables, withTexts } from './layout.ts';
import { textOf, toBlocks } from './lines.ts';
import { isPrivateLine, withoutPersonalNumbers } from './personal.ts';

export interface PreparedText {
  root: HtmlNode;
  /** How many letters the text has; a scan has few or none. */
  letters: number;
  /** Name of the old encoding that the text was converted from. */
  encoding: string | undefined;
  /** Personal numbers that were left out, as written. */
  leftOut: readonly string[];
}

export function prepareText(given: HtmlNode): PreparedText {
  const written = textOf(toBlocks(given)).normalize('NFC');
  const legacy = recogniseLegacy(written);
  const readable = withTexts(given, (text) => (legacy === undefined ? text : legacy.decode(text)).normalize('NFC'));
  const leftOut: string[] = [];
  const clean = withTexts(withoutLayoutTables(readable), (text) => {
    const { text: kept, left } = withoutPersonalNumbers(text);
    leftOut.push(...left);
    return kept;
  });
  const root = withoutPrivateLines(clean, leftOut);
  return {
    root,
    letters: written.replace(/\P{L}/gu, '').length,
    encoding: legacy?.name,
    leftOut: [...new Set(leftOut)],
  };
}

/** Drops lines such as “Ngày sinh: 1970”, which hold only personal data. */
function withoutPrivateLines(root: HtmlNode, leftOut: string[]): HtmlNode {
  const children = childrenOf(root).filter((node) => {
    const text = plainText(node);
    const isPrivate = text.length < 120 && isPrivateLine(text);
    if (isPrivate && /\d/.test(text)) leftOut.push(text);
    return !isPrivate;
  });
  return { ...root, childNodes: children };
}

const plainText = (node: HtmlNode): string =>
  isText(node) ? (node.nodeValue ?? '') : childrenOf(node).map(plainText).join('');
