/** The writing contests (plan, IV.4): which take entries, and who has won. */
import { asQuestion } from '../recording/questions.ts';
import { byDate } from './selections.ts';
import type { EventEntry, Store, StoryEntry } from './store.ts';
import { contestEntriesOf } from './timeline.ts';

export interface Contest {
  event: EventEntry;
  openOn: string;
  closeOn: string;
}

/** All contests, the latest first. */
export const listContests = asQuestion('listContests', (store: Store): Contest[] =>
  [...store.events]
    .sort(byDate)
    .reverse()
    .flatMap((event) => {
      const { contest } = event.data;
      return contest === undefined ? [] : [{ event, openOn: contest.openOn, closeOn: contest.closeOn }];
    }),
);

/** Contests that are open for entries on the day of the build or later, the first to close first. */
export const contestsToCome = asQuestion('contestsToCome', (store: Store): Contest[] =>
  listContests(store)
    .filter(({ event, closeOn }) => !event.data.cancelled && closeOn >= store.today)
    .sort((a, b) => a.closeOn.localeCompare(b.closeOn)),
);

/** The published entries that won a prize, the best first. An entry that is withdrawn is no longer among them. */
export const winnersOf = asQuestion('winnersOf', (store: Store, event: string): StoryEntry[] =>
  contestEntriesOf(store, event).filter(({ data }) => (data.contest?.prize ?? 'khong') !== 'khong'),
);
