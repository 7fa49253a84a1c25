/**
 * Fills the lists that unfold in the strip: communes that have and have not sent an entry, and exemplars to look after.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import { knownEntries, onContentChange } from '../content.ts';
import { element } from '../elements.ts';
import { todayInVietnam } from '../today.ts';
import { isLoggedIn } from '../whereabouts.ts';
import { listOf, toItem, toLines } from './lines.ts';
import { overviewOf, summarise, type Overview } from './overview.ts';
import { openDrafts } from './open-drafts.ts';

export function registerMonth(cutOffDay: number): void {
  const details = document.getElementById('thang-nay');
  if (details === null) return;
  let shown: unknown;
  const show = () => {
    details.hidden = !isLoggedIn();
    if (details.hidden) return;
    shown = store.getState().editorialWorkflow;
    const waiting = openDrafts();
    fill(details, overviewOf({ known: knownEntries(), waiting, today: todayInVietnam(), cutOffDay }));
  };
  onContentChange(show);
  store.subscribe(() => {
    if (store.getState().editorialWorkflow !== shown) show();
  });
  show();
}

function fill(details: HTMLElement, overview: Overview): void {
  const [summary, body] = [details.querySelector('summary'), details.querySelector('div')];
  if (summary === null || body === null) return;
  const unseen = toLines(overview.unseen);
  summary.textContent = summarise(overview);
  body.replaceChildren(
    ...listOf(
      'Đã gửi',
      overview.sent.map((name) => element('li', '', name)),
    ),
    ...listOf(
      'Chưa gửi',
      overview.silent.map((name) => element('li', '', name)),
    ),
    ...listOf(unseen.title, unseen.lines.map(toItem)),
  );
}
