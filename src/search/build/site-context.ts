/** Facet values, labels and places for the search index, taken from the content. */
import type { LoadedCorpus } from '../../corpus/corpus.ts';
import { yearOf } from '../../domain/days.ts';
import { eventSchema } from '../../domain/event.ts';
import { exemplarSchema } from '../../domain/exemplar.ts';
import { movementSchema } from '../../domain/movement.ts';
import { storySchema } from '../../domain/story.ts';
import { unitSchema } from '../../domain/unit.ts';
import { subjectKinds } from '../../domain/vocabulary.ts';
import { eventYearOf } from '../../queries/selections.ts';
import { sections, type FacetName, type Facts, type Place, type Section } from '../files.ts';
import type { SearchContext } from './build-index.ts';

const sectionStarts: readonly (readonly [start: string, section: Section])[] = [
  ['/dien-hinh/', 'dien-hinh'],
  ['/nguoi-tot-viec-tot/', 'viec-tot'],
  ['/phong-trao/', 'phong-trao'],
  ['/don-vi/', 'don-vi'],
  ['/su-kien/', 'su-kien'],
  ['/van-ban/', 'van-ban'],
];

export interface SiteContext extends SearchContext {
  /** `path` is relative to the base of the site and starts with a slash. */
  factsOf: (path: string) => Facts;
}

/** The index is built from the pages that the build has written, so facts of hidden entries are never asked for. */
export function siteContext({ entries, synonyms }: Pick<LoadedCorpus, 'entries' | 'synonyms'>): SiteContext {
  const facts = new Map<string, Facts>();
  const labels: Partial<Record<FacetName, Map<string, string>>> = { 'phong-trao': new Map(), 'don-vi': new Map() };
  const units: { id: string; name: string; isPlace: boolean; succeededBy: string[] }[] = [];
  for (const { collection, id, data } of entries) {
    if (collection === 'exemplars') {
      const { movement, alsoMovements, unit, subject, recognisedOn } = exemplarSchema.parse(data);
      const year = String(yearOf(recognisedOn));
      facts.set(`/dien-hinh/${id}/`, {
        'phong-trao': [movement, ...alsoMovements],
        loai: [subject.kind],
        'don-vi': [unit],
        nam: [year],
      });
    } else if (collection === 'stories') {
      const { movement, unit, happenedOn } = storySchema.parse(data);
      const ofMovement = movement === undefined ? {} : { 'phong-trao': [movement] };
      facts.set(`/nguoi-tot-viec-tot/${id}/`, { ...ofMovement, 'don-vi': [unit], nam: [String(yearOf(happenedOn))] });
    } else if (collection === 'events') {
      const { movements, host, ...dates } = eventSchema.parse(data);
      const year = eventYearOf(dates);
      facts.set(`/su-kien/${id}/`, {
        'phong-trao': movements,
        ...(host === undefined ? {} : { 'don-vi': [host] }),
        ...(year === undefined ? {} : { nam: [String(year)] }),
      });
    } else if (collection === 'movements') {
      labels['phong-trao']?.set(id, movementSchema.parse(data).shortName);
      facts.set(`/phong-trao/${id}/`, { 'phong-trao': [id] });
    } else if (collection === 'units') {
      const { name, kind, succeededBy } = unitSchema.parse(data);
      units.push({ id, name, isPlace: kind === 'xa-phuong', succeededBy });
      labels['don-vi']?.set(id, name);
      facts.set(`/don-vi/${id}/`, { 'don-vi': [id] });
    }
  }
  return {
    places: toPlaces(units.filter(({ isPlace }) => isPlace)),
    synonyms: synonyms.map(({ words }) => words),
    factsOf: (path) => ({ muc: [sectionOf(path)], ...facts.get(path) }),
    labelOf: (facet, value) => {
      if (facet === 'muc') return sections[value as Section];
      if (facet === 'loai') return subjectKinds[value as keyof typeof subjectKinds];
      return labels[facet]?.get(value) ?? value;
    },
  };
}

/** List pages are not counted as entries of their section. */
function sectionOf(path: string): Section {
  const found = sectionStarts.find(([start]) => path.startsWith(start) && path !== start);
  return found === undefined ? 'trang' : found[1];
}

function toPlaces(units: readonly { id: string; name: string; succeededBy: string[] }[]): Place[] {
  const position = new Map(units.map(({ id }, index) => [id, index]));
  return units.map(({ id, name, succeededBy }) => ({
    id,
    name,
    succeededBy: succeededBy.flatMap((successor) => position.get(successor) ?? []),
  }));
}
