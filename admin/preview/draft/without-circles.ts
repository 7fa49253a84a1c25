/**
 * Removes references that would make an entry its own origin or its own successor. Drawing such a chain would never
 * end.
 */
import type { CollectionName } from '../../../src/domain/fields.ts';
import type { SiteData } from '../site-fields.ts';

interface Place {
  collection: CollectionName;
  id: string;
  site: SiteData;
}

export function withoutCircles(
  data: Record<string, unknown>,
  { collection, id, site }: Place,
): Record<string, unknown> {
  if (collection === 'exemplars') {
    const originOf = (other: string) => site.exemplars.find((entry) => entry.id === other)?.data.replicatedFrom ?? [];
    const { replicatedFrom, ...rest } = data;
    return typeof replicatedFrom === 'string' && leadsTo(replicatedFrom, id, originOf) ? rest : data;
  }
  if (collection === 'units' && Array.isArray(data['succeededBy'])) {
    const successorsOf = (other: string) => site.units.find((entry) => entry.id === other)?.data.succeededBy ?? [];
    const succeededBy = (data['succeededBy'] as string[]).filter((other) => !leadsTo(other, id, successorsOf));
    return { ...data, succeededBy };
  }
  return data;
}

function leadsTo(from: string, target: string, next: (id: string) => string | readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (!seen.has(id)) open.push(...[next(id)].flat());
    seen.add(id);
  }
  return false;
}
