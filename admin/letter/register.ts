/** Offers to print the letter while an exemplar or a story is open. */
import { isGatedName } from '../../src/domain/collections.ts';
import '../styles/letter.css';
import { onDraftChange, openEntry } from '../draft.ts';
import { button, element } from '../elements.ts';
import type { LetterFacts } from '../site-facts.ts';
import { phrasesOfLetter as phrases } from '../../src/editors/phrases.ts';
import { toLetter, type LetterPart, type LetterValues } from './letter.ts';

export function registerLetter(facts: LetterFacts): void {
  const region = element('div', 'letter-offer');
  region.hidden = true;
  region.append(
    button(phrases.print, () => {
      printOpen(facts);
    }),
  );
  document.body.append(region);
  const show = () => {
    const entry = openEntry();
    region.hidden = entry === undefined || entry.isNew || !isGatedName(entry.collection);
  };
  onDraftChange(show);
  show();
}

function printOpen(facts: LetterFacts): void {
  const entry = openEntry();
  if (entry?.id === undefined || !isGatedName(entry.collection)) return;
  const { collection, id } = entry;
  const letter = element('article', 'letter');
  letter.append(
    element('h1', '', phrases.heading(facts.siteName)),
    ...toLetter({ collection, id }, entry.values.toJS() as LetterValues, facts).flatMap(toElements),
  );
  document.body.append(letter);
  addEventListener(
    'afterprint',
    () => {
      letter.remove();
    },
    { once: true },
  );
  print();
}

function toElements({ heading, lines }: LetterPart): HTMLElement[] {
  const list = element('ul');
  list.append(...lines.map((line) => element('li', '', line)));
  return [element('h2', '', heading), list];
}
