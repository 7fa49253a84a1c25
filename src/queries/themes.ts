/**
 * The themes of exemplars: what they help with (worries) and how they did it (knacks). Each theme is listed with its
 * exemplars.
 */
import { themeKinds, type ThemeKind } from '../domain/themes.ts';
import { asQuestion } from '../recording/questions.ts';
import { indexBy, positionOf } from './indexes.ts';
import { listPages } from './list-pages.ts';
import { byDate, isMilestone, storiesAbout } from './selections.ts';
import type { EventEntry, ExemplarEntry, Store, StoryEntry } from './store.ts';

/** A theme that at least one exemplar has. */
export interface UsedTheme {
  id: string;
  label: string;
  text: string;
  count: number;
}

const having = {
  worries: indexBy(({ data }: ExemplarEntry) => data.worries),
  knacks: indexBy(({ data }: ExemplarEntry) => data.knacks),
};

const exemplarsOfTheme = asQuestion(
  'exemplarsOfTheme',
  (store: Store, kind: ThemeKind, id: string): ExemplarEntry[] => [...having[kind](store.exemplars, id)],
);

/** The themes that these exemplars have, in the order of the vocabulary. */
function themesOf(kind: ThemeKind, exemplars: readonly ExemplarEntry[]): UsedTheme[] {
  return Object.entries(themeKinds[kind].themes)
    .map(([id, { label, text }]) => ({ id, label, text, count: having[kind](exemplars, id).length }))
    .filter(({ count }) => count > 0);
}

export const usedThemes = asQuestion('usedThemes', (store: Store, kind: ThemeKind): UsedTheme[] =>
  themesOf(kind, store.exemplars),
);

/** The labels of the themes that no exemplar has. */
export const unusedThemes = asQuestion('unusedThemes', (store: Store, kind: ThemeKind): string[] =>
  Object.entries(themeKinds[kind].themes).flatMap(([id, { label }]) =>
    having[kind](store.exemplars, id).length === 0 ? [label] : [],
  ),
);

/** The themes of the other vocabulary that the exemplars of this theme have. */
export const themesBeside = asQuestion('themesBeside', (store: Store, kind: ThemeKind, id: string): UsedTheme[] =>
  themesOf(kind === 'worries' ? 'knacks' : 'worries', exemplarsOfTheme(store, kind, id)),
);

/** Stories about the exemplars of a theme, the newest first. */
export const storiesOfTheme = asQuestion(
  'storiesOfTheme',
  (store: Store, kind: ThemeKind, id: string): StoryEntry[] => {
    const stories = exemplarsOfTheme(store, kind, id).flatMap((exemplar) => storiesAbout(store, exemplar.id));
    return [...new Set(stories)].sort((a, b) => positionOf(store.stories, a.id) - positionOf(store.stories, b.id));
  },
);

/** Events, without milestones, that name an exemplar of a theme, the latest first. */
export const eventsOfTheme = asQuestion('eventsOfTheme', (store: Store, kind: ThemeKind, id: string): EventEntry[] => {
  const ids = new Set(exemplarsOfTheme(store, kind, id).map((exemplar) => exemplar.id));
  return store.events
    .filter((event) => !isMilestone(event) && event.data.exemplars.some((named) => ids.has(named)))
    .sort((a, b) => byDate(b, a));
});

/** The pages of every used theme: its first page, and the further pages of its list. */
export const themePages = (store: Store, kind: ThemeKind) =>
  usedThemes(store, kind).flatMap((theme) =>
    listPages(exemplarsOfTheme(store, kind, theme.id), [], store.units).map(
      ({ params: { list }, props: { page } }) => ({
        params: { list: list === undefined ? theme.id : `${theme.id}/${list}` },
        props: { theme, page, isFirst: list === undefined },
      }),
    ),
  );
