/** Draws the filters of the results: links with counts. */
import { facetNames, type SearchFacet } from '../files.ts';
import type { FacetCount, SearchReply } from '../protocol.ts';
import { toAddress, withChoice, type Asked } from './address.ts';
import { make } from './elements.ts';
import { facetLabels, messages } from './messages.ts';

const shownAtOnce = 8;
/** Whether the filters stand beside the results. If so, the facet `muc` (sections of the site) begins unfolded. */
const isWide = (): boolean => matchMedia('(min-width: 62rem)').matches;

export function renderNarrowing(asked: Asked, facets: SearchReply['facets']): HTMLElement[] {
  const chosen = facetNames.flatMap((name) => {
    const taken = facets[name].find(({ value }) => value === asked.chosen[name]);
    return taken === undefined ? [] : [toChip(asked, name, taken)];
  });
  const all = make('a', [messages.dropAll], { class: 'chip', href: toAddress({ ...asked, chosen: {} }) });
  const chips =
    chosen.length === 0 ? [] : [make('ul', [...chosen, make('li', [all])], { role: 'list', class: 'chips' })];
  const groups = facetNames.filter((name) => facets[name].length > (asked.chosen[name] === undefined ? 1 : 0));
  return [...chips, ...groups.map((name) => toGroup(asked, name, facets[name]))];
}

function toChip(asked: Asked, name: SearchFacet, { label }: FacetCount): HTMLElement {
  const cross = make('span', [' ×'], { 'aria-hidden': 'true' });
  const meaning = make('span', [`: ${messages.drop}`], { class: 'visually-hidden' });
  const href = toAddress(withChoice(asked, name, undefined));
  return make('li', [make('a', [label, cross, meaning], { class: 'chip', href })]);
}

function toGroup(asked: Asked, name: SearchFacet, counts: readonly FacetCount[]): HTMLElement {
  const items = counts.map((count) => toItem(asked, name, count));
  const rest = items.slice(shownAtOnce);
  const group = make('details', [
    make('summary', [facetLabels[name]]),
    make('ul', items.slice(0, shownAtOnce), { role: 'list' }),
    ...(rest.length === 0
      ? []
      : [make('details', [make('summary', [messages.moreValues(rest.length)]), make('ul', rest, { role: 'list' })])]),
  ]);
  group.dataset['facet'] = name;
  group.open = name === 'muc' && isWide();
  return group;
}

function toItem(asked: Asked, name: SearchFacet, { value, label, count }: FacetCount): HTMLElement {
  const isChosen = asked.chosen[name] === value;
  const href = toAddress(withChoice(asked, name, isChosen ? undefined : value));
  const number = make('span', [String(count)], { class: 'number' });
  return make('li', [
    make('a', [make('span', [label]), ' ', number], { href, ...(isChosen ? { 'aria-current': 'true' } : {}) }),
  ]);
}
