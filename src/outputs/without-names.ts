/**
 * Writes initials for the names of the people and households that an entry is about. For data and feeds: others keep
 * copies of them, which a withdrawal cannot reach. Names of collectives stay.
 */
import { namesOf } from '../domain/story.ts';
import type { Article } from '../queries/store.ts';
import { withInitials } from '../text/initials.ts';

export function withoutNames<Fields extends object>(fields: Fields, entry: Article): Fields {
  const names = namesIn(entry);
  if (names.length === 0) return fields;
  const hide = withInitials(names);
  const change = (_key: string, value: unknown) => (typeof value === 'string' ? hide(value) : value);
  return JSON.parse(JSON.stringify(fields), change) as Fields;
}

function namesIn({ collection, data }: Article): string[] {
  if (collection === 'stories') return namesOf(data.people);
  return data.subject.kind === 'tap-the' ? [] : [data.subject.name];
}
