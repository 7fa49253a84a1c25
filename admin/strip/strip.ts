/**
 * Fills the strip above Decap: the cut-off of the month, the waiting entries, whether a publication is on the site yet,
 * the notice, the link to the handbook.
 */
import { loadUnpublishedEntries } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { todayInVietnam } from '../today.ts';
import type { SiteFacts } from '../site-facts.ts';
import { isLoggedIn, whoIsHere } from '../whereabouts.ts';
import { describeCutOff } from './month.ts';
import { openDrafts } from './open-drafts.ts';
import { describeWaiting } from './waiting.ts';

export function fillStrip({ cutOffDay, handbook, notice }: SiteFacts): void {
  part('han-gui').textContent = describeCutOff(todayInVietnam(), cutOffDay);
  part('huong-dan').setAttribute('href', handbook);
  const local = part('luu-y');
  local.hidden = notice === undefined;
  local.querySelector('p')?.replaceChildren(notice ?? '');
  store.subscribe(showWaiting);
}

let isAsked = false;
/** The drafts and the user from which the shown text was made. */
let shown: { drafts: unknown; user: unknown } | undefined;

/** Loads the drafts once after login, and shows which ones wait. Decap keeps them up to date from then on. */
function showWaiting(): void {
  const { auth, collections, editorialWorkflow: drafts } = store.getState();
  const link = part('dang-cho');
  link.hidden = !isLoggedIn();
  if (link.hidden) return;
  if (!isAsked) {
    isAsked = true;
    // The editor has seen the notice before the login, so it is folded to make room.
    part('luu-y').removeAttribute('open');
    store.dispatch(loadUnpublishedEntries(collections));
    return;
  }
  if (shown?.drafts === drafts && shown.user === auth.user) return;
  shown = { drafts, user: auth.user };
  link.textContent = describeWaiting(openDrafts(), whoIsHere());
}

/** Shows a sentence on whether a publication is on the site yet. */
export function tellRelease(sentence: string): void {
  part('len-trang').textContent = sentence;
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
}
