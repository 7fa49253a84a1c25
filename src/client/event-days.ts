/**
 * Tells of each event again whether it is to come: the page may have been made, or kept offline, days ago. What lies in
 * the past when the page is made stays there, whatever the clock of the device says.
 */
import { todayInVietnam } from './today.ts';

/** In the order of time; the words of a status come in this order as well. */
const states = ['sap-toi', 'dang-dien-ra', 'da-qua'];

function stateOn(today: string, { first = '', last = '' }: DOMStringMap): number {
  if (last < today) return 2;
  return first > today ? 0 : 1;
}

const today = todayInVietnam();
for (const status of document.querySelectorAll<HTMLElement>('[data-last]')) {
  const { status: told = '', words = '' } = status.dataset;
  const state = stateOn(today, status.dataset);
  if (state <= states.indexOf(told)) continue;
  status.dataset['status'] = states[state];
  status.textContent = words.split('|')[state] ?? '';
}
// What is over leaves the list of what is to come; `data-else` is shown when nothing is left.
for (const list of document.querySelectorAll<HTMLElement>('[data-to-come]')) {
  const items = [...list.querySelectorAll<HTMLElement>('[data-until]')];
  for (const item of items) {
    const { from = today, until = '' } = item.dataset;
    item.hidden = until < today || (from > today && item.hidden);
  }
  for (const rest of list.querySelectorAll<HTMLElement>('[data-else]'))
    rest.hidden = items.some((item) => !item.hidden);
}
