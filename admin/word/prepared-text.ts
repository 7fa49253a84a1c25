/**
 * Prepares the text of a Word file for the search for values: in Unicode, without layout tables and personal numbers.
 */
import { recogniseLegacy, type Recognised } from '../../src/text/legacy-encodings.ts';
import { around, childrenOf, type HtmlNode } from '../format/paste/html.ts';
import { withNotesInPlace } from './footnotes.ts';
import { withoutLayoutTables, withTexts } from './layout.ts';
import { textOf, toBlocks } from './lines.ts';
import { withoutPersonalData } from './personal.ts';
import { withoutPrivateCells } from './private-cells.ts';
import { holdsBlocks, textOfTree } from './text-of-tree.ts';

export interface PreparedText {
  root: HtmlNode;
  /** How many letters the text has; a scan has few or none. */
  letters: number;
  /** Names of the old encodings that the text was converted from. */
  encoding: string | undefined;
  /** How many footnotes and endnotes were put below the paragraphs that refer to them. */
  footnotes: number;
  /** Personal data that was left out, as written. */
  leftOut: readonly string[];
}

/** `encodings` are those that `readDocx` has converted already, by the fonts of the file. */
export function prepareText(given: HtmlNode, encodings: readonly string[] = []): PreparedText {
  const names = new Set(encodings);
  const notes = withNotesInPlace(given);
  const readable = withTexts(inUnicode(notes.root, names), (text) => text.normalize('NFC'));
  const withoutCells = withoutPrivateCells(readable);
  const { root, left } = withoutPersonalData(withoutLayoutTables(withoutCells.root));
  return {
    root,
    letters: textOf(toBlocks(given)).replace(/\P{L}/gu, '').length,
    encoding: names.size === 0 ? undefined : [...names].join(' và '),
    footnotes: notes.count,
    leftOut: [...new Set([...withoutCells.left, ...left])],
  };
}

/** A paragraph with more characters than this shows by itself how it was typed. */
const tellsByItself = 80;

/** Converts text in an old encoding whose font is not known. Each paragraph may have an encoding of its own. */
function inUnicode(root: HtmlNode, names: Set<string>): HtmlNode {
  const whole = recogniseLegacy(textOfTree(root));
  const found = new Map<HtmlNode, Recognised>();
  const search = (node: HtmlNode): void => {
    if (holdsBlocks(node)) {
      childrenOf(node).forEach(search);
      return;
    }
    const text = textOfTree(node).trim();
    const own = text.length > tellsByItself || whole === undefined ? recogniseLegacy(text) : undefined;
    const legacy = own ?? whole;
    if (legacy !== undefined && legacy.decode(text) !== text) found.set(node, legacy);
  };
  search(root);
  // A single paragraph that looks like an old encoding may only have strange words.
  if (whole === undefined && names.size === 0 && found.size < 2) return root;
  for (const { name } of found.values()) names.add(name);
  const copy = (node: HtmlNode): HtmlNode => {
    const legacy = found.get(node);
    return legacy === undefined ? around(node, childrenOf(node).map(copy)) : withTexts(node, legacy.decode);
  };
  return copy(root);
}
