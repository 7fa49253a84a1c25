/** Facet values, labels and places for the search index, taken from the content. */
import type { LoadedCorpus } from '../../corpus/loaded.ts';
import { collectionAt, collections, pathOf, type Entry } from '../../domain/collections.ts';
import { yearOf } from '../../domain/days.ts';
import { nameAmong } from '../../domain/plans.ts';
import { themeKindNames, themeKinds, type ThemeKind } from '../../domain/themes.ts';
import { slugOfCluster } from '../../domain/unit.ts';
import { subjectKinds } from '../../domain/vocabulary.ts';
import { eventYearOf } from '../../queries/selections.ts';
import { sections, type SearchFacet, type Facts, type Place, type Section } from '../files.ts';
import type { SearchContext } from './build-index.ts';

export interface SiteContext extends SearchContext {
  /** `path` is relative to the base of the site and starts with a slash. */
  factsOf: (path: string) => Facts;
}

/** Callers ask only about pages that the build has written, so nothing hidden gets into the index. */
export function siteContext({
  entries,
  settings,
  synonyms,
}: Pick<LoadedCorpus, 'entries' | 'settings' | 'synonyms'>): SiteContext {
  const movements = entries
    .filter((entry) => entry.collection === 'movements')
    .map(({ id, values }) => ({ id, data: values }));
  const nameOf = (movement: (typeof movements)[number]) =>
    settings === undefined ? movement.data.shortName : nameAmong(movement, movements, settings);
  const units = entries.filter((entry) => entry.collection === 'units');
  const clusters = new Map(units.map(({ id, values }) => [id, slugOfCluster(values)]));
  const facts = new Map(entries.map((entry) => [pathOf(entry), withCluster(factsOf(entry), clusters)]));
  const labels: Partial<Record<SearchFacet, ReadonlyMap<string, string>>> = {
    'phong-trao': new Map(movements.map((movement) => [movement.id, nameOf(movement)])),
    'don-vi': new Map(units.map(({ id, values }) => [id, values.name])),
    'cum-khoi': new Map(units.map(({ values }) => [slugOfCluster(values) ?? '', values.cluster ?? ''])),
  };
  return {
    places: toPlaces(units.filter(({ values }) => values.kind === 'xa-phuong')),
    synonyms: synonyms.map(({ words }) => words),
    factsOf: (path) => ({ muc: [sectionOf(path)], ...facts.get(path) }),
    labelOf: (facet, value) => {
      if (facet === 'muc') return sections[value as Section];
      if (facet === 'loai') return subjectKinds[value as keyof typeof subjectKinds];
      return labels[facet]?.get(value) ?? value;
    },
  };
}

/** Adds the cluster of the unit that the facts name. */
function withCluster(facts: Facts, clusters: ReadonlyMap<string, string | undefined>): Facts {
  const own = (facts['don-vi'] ?? []).flatMap((unit) => clusters.get(unit) ?? []);
  return own.length === 0 ? facts : { ...facts, 'cum-khoi': own };
}

function factsOf(entry: Entry): Facts {
  switch (entry.collection) {
    case 'exemplars': {
      const { movement, alsoMovements, unit, subject, recognisedOn } = entry.values;
      return {
        'phong-trao': [movement, ...alsoMovements],
        loai: [subject.kind],
        'don-vi': [unit],
        nam: [String(yearOf(recognisedOn))],
      };
    }
    case 'stories': {
      const { movement, unit, happenedOn } = entry.values;
      const ofMovement = movement === undefined ? {} : { 'phong-trao': [movement] };
      return { ...ofMovement, 'don-vi': [unit], nam: [String(yearOf(happenedOn))] };
    }
    case 'events': {
      const { movements, host, ...dates } = entry.values;
      const year = eventYearOf(dates);
      return {
        'phong-trao': movements,
        ...(host === undefined ? {} : { 'don-vi': [host] }),
        ...(year === undefined ? {} : { nam: [String(year)] }),
      };
    }
    case 'movements':
      return { 'phong-trao': [entry.id] };
    case 'units':
      return { 'don-vi': [entry.id] };
    default:
      return {};
  }
}

const sectionsOfThemes: Readonly<Record<ThemeKind, Section>> = { worries: 'van-de', knacks: 'bi-quyet' };

/** The section of the entry, the worry or the knack at `path`. A page that lists these is in the section `trang`. */
function sectionOf(path: string): Section {
  const kind = themeKindNames.find((each) => path.startsWith(themeKinds[each].path));
  if (kind !== undefined && path !== themeKinds[kind].path) return sectionsOfThemes[kind];
  const name = collectionAt(path) ?? 'pages';
  return collections[path === collections[name].path ? 'pages' : name].folder;
}

function toPlaces(units: readonly Entry<'units'>[]): Place[] {
  const position = new Map(units.map(({ id }, index) => [id, index]));
  return units.map(({ id, values: { name, succeededBy } }) => ({
    id,
    name,
    succeededBy: succeededBy.flatMap((successor) => position.get(successor) ?? []),
  }));
}
