/**
 * Fills the lists that unfold in the strip: communes that have and have not sent an entry, and exemplars to look after.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { collections } from '../../src/domain/collections.ts';
import type { ReportItem, ReportPart } from '../../src/domain/editors-report.ts';
import { knownEntries, onContentChange } from '../content.ts';
import { element } from '../elements.ts';
import { todayInVietnam } from '../today.ts';
import { isLoggedIn } from '../whereabouts.ts';
import { overviewOf, summarise, type FollowUp } from './overview.ts';

/** `lookAfter` are the parts of `npm run report` that may be public. The other lists are computed in the browser. */
export function registerMonth(cutOffDay: number, lookAfter: readonly ReportPart[]): void {
  const details = document.getElementById('thang-nay');
  if (details === null) return;
  let shown: unknown;
  const show = () => {
    details.hidden = !isLoggedIn();
    if (details.hidden) return;
    const { editorialWorkflow } = store.getState();
    shown = editorialWorkflow;
    const drafts = editorialWorkflow.getIn(['entities']) as Map<string, Map<string, unknown>> | undefined;
    const waiting = [...(drafts?.values() ?? [])].map((draft) => ({
      unit: draft.getIn(['data', 'unit']) as string | undefined,
    }));
    fill(details, lookAfter, overviewOf({ known: knownEntries(), waiting, today: todayInVietnam(), cutOffDay }));
  };
  onContentChange(show);
  store.subscribe(() => {
    if (store.getState().editorialWorkflow !== shown) show();
  });
  show();
}

function fill(details: HTMLElement, lookAfter: readonly ReportPart[], overview: ReturnType<typeof overviewOf>): void {
  const [summary, body] = [details.querySelector('summary'), details.querySelector('div')];
  if (summary === null || body === null) return;
  summary.textContent = summarise(overview);
  body.replaceChildren(
    ...toPart('Đã gửi', overview.sent.map(toItem)),
    ...toPart('Chưa gửi', overview.silent.map(toItem)),
    ...toPart('Cần hỏi lại', overview.followUps.map(toLink)),
    ...lookAfter.flatMap(({ title, items }) => toPart(title, items.map(toNotedLink))),
  );
}

function toPart(name: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = element('ul');
  list.append(...items);
  return [element('h2', '', `${name} (${items.length})`), list];
}

const toItem = (text: string): HTMLElement => element('li', '', text);

const toLink = ({ id, title, days }: FollowUp): HTMLElement =>
  toNotedLink({ collection: 'exemplars', id, title, note: `${days} ngày` });

function toNotedLink({ collection, id, title, note }: ReportItem): HTMLElement {
  const item = toItem('');
  const link = element('a', '', title);
  link.href = `#/collections/${collection}/entries/${id}${collections[collection].form === 'folder' ? '/index' : ''}`;
  item.append(link, ` (${note})`);
  return item;
}
