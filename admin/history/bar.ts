/** The bar below the form with two parts to unfold: the history of the entry, and the notes on its draft. */
import '../styles/records.css';
import { element } from '../elements.ts';

const bar = element('div', 'records-bar');

/** Adds a part that the editor unfolds. Parts that are folded share a line. */
export function addToBar(name: string): { part: HTMLDetailsElement; summary: HTMLElement } {
  const part = element('details', 'records');
  part.hidden = true;
  const summary = element('summary', '', name);
  part.append(summary);
  bar.append(part);
  if (!bar.isConnected) document.body.append(bar);
  return { part, summary };
}
