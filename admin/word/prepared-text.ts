/**
 * Prepares the text of a Word file for the search for values: in Unicode, without layout tables and personal numbers.
 */
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import type { HtmlNode } from '../format/paste/html.ts';
import { withoutLayoutTables, withTexts } from './layout.ts';
import { textOf, toBlocks } from './lines.ts';
import { withoutPersonalData } from './personal.ts';
import { withoutPrivateCells } from './private-cells.ts';

export interface PreparedText {
  root: HtmlNode;
  /** How many letters the text has; a scan has few or none. */
  letters: number;
  /** Name of the old encoding that the text was converted from. */
  encoding: string | undefined;
  /** Personal data that was left out, as written. */
  leftOut: readonly string[];
}

export function prepareText(given: HtmlNode): PreparedText {
  const written = textOf(toBlocks(given)).normalize('NFC');
  const legacy = recogniseLegacy(written);
  const readable = withTexts(given, (text) => (legacy === undefined ? text : legacy.decode(text)).normalize('NFC'));
  const withoutCells = withoutPrivateCells(readable);
  const { root, left } = withoutPersonalData(withoutLayoutTables(withoutCells.root));
  return {
    root,
    letters: written.replace(/\P{L}/gu, '').length,
    encoding: legacy?.name,
    leftOut: [...new Set([...withoutCells.left, ...left])],
  };
}
