/**
 * The page “Việc cần làm”: what editors have to look after (`npm run report`), at an address of its own. Decap does not
 * know this address and shows an error there, so Decap is hidden while the page is open.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import '../styles/report.css';
import { dueUntilCutOff, notShown, unseenPart } from '../../src/domain/editors-report.ts';
import { phrasesOfReport as phrases } from '../../src/editors/phrases.ts';
import { formatDay } from '../../src/text/format.ts';
import { knownEntries, onContentChange } from '../content.ts';
import { button, element } from '../elements.ts';
import type { SiteFacts } from '../site-facts.ts';
import { todayInVietnam } from '../today.ts';
import { isLoggedIn, whoIsHere } from '../whereabouts.ts';
import { draftParts } from './drafts.ts';
import { listOf, toItem, toLines } from './lines.ts';
import { askState } from './release.ts';
import { areDraftsRead, openDrafts } from './open-drafts.ts';
import { describeKnown, type Asked } from './told.ts';

type Facts = Pick<SiteFacts, 'cutOffDay' | 'lookAfter'>;

const heading = element('h1');
// The heading gets the focus when the page opens.
heading.tabIndex = -1;
const told = element('p');
const lists = element('div');
/** What the publisher last said of the released site. */
let released: Parameters<typeof notShown>[0] = { held: [], lost: [] };
let asked: Asked = 'asking';

export function registerReport(facts: Facts): void {
  const [page, desk, link] = ['viec-can-lam', 'nc-root', 'viec'].map((id) => document.getElementById(id));
  if (!page || !desk || !(link instanceof HTMLAnchorElement)) return;
  told.setAttribute('role', 'status');
  const back = element('a', 'todo-back', phrases.back);
  back.href = '#/';
  const tools = element('p', 'todo-tools');
  tools.append(
    back,
    button(phrases.print, () => {
      print();
    }),
  );
  page.append(tools, heading, told, lists, element('p', 'todo-limits', phrases.limits));
  let title = '';
  let shown: unknown;
  const show = () => {
    link.hidden = !isLoggedIn();
    const isOpen = isLoggedIn() && location.hash === link.hash;
    const { editorialWorkflow } = store.getState();
    if (isOpen && shown !== editorialWorkflow) fill(facts);
    shown = isOpen ? editorialWorkflow : undefined;
    if (isOpen !== page.hidden) return;
    const hadFocus = page.contains(document.activeElement);
    page.hidden = !isOpen;
    desk.hidden = isOpen;
    if (isOpen) {
      void askReleased();
      title = document.title;
      document.title = `${phrases.heading} – ${title}`;
      heading.focus();
    } else {
      document.title = title;
      if (hadFocus) link.focus();
    }
  };
  const askReleased = async () => {
    try {
      const { held = [], lost = [] } = (await askState()) ?? {};
      released = { held, lost };
      asked = 'answered';
    } catch (error) {
      reportError(error);
      asked = 'failed';
    }
    shown = undefined;
    show();
  };
  onContentChange(() => {
    shown = undefined;
    show();
  });
  store.subscribe(show);
  window.addEventListener('hashchange', show);
  show();
}

function fill({ cutOffDay, lookAfter }: Facts): void {
  const today = todayInVietnam();
  const known = knownEntries();
  const parts = [
    ...draftParts(openDrafts(), whoIsHere()),
    ...[
      ...notShown(released, known),
      dueUntilCutOff(known, { cutOffDay, today }),
      unseenPart(known, today),
      ...lookAfter,
    ].map(toLines),
  ].filter(({ lines }) => lines.length > 0);
  heading.textContent = phrases.headingOf(formatDay(today));
  told.textContent = describeKnown({ areDraftsRead: areDraftsRead(), asked, isEmpty: parts.length === 0 });
  lists.replaceChildren(
    ...parts.map(({ title, lines }) => {
      const section = element('section');
      section.append(...listOf(title, lines.map(toItem)));
      return section;
    }),
  );
}
