/**
 * Updates the status of events (to come, under way, over), because the page may have been built or kept offline days
 * ago. The status only moves forward, in case the clock of the device is wrong.
 */
import { todayInVietnam } from './today.ts';

/** In the order of time. `data-words` has the words of each status in the same order. */
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
// In lists of coming events, hides those that are over, and shows those whose `data-from` has come. `data-else` is
// shown when none is left.
for (const list of document.querySelectorAll<HTMLElement>('[data-to-come]')) {
  const items = [...list.querySelectorAll<HTMLElement>('[data-until]')];
  for (const item of items) {
    const { from = today, until = '' } = item.dataset;
    item.hidden = until < today || (from > today && item.hidden);
  }
  for (const rest of list.querySelectorAll<HTMLElement>('[data-else]'))
    rest.hidden = items.some((item) => !item.hidden);
}
