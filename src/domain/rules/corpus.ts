/** Rules that compare entries: references, cycles, withdrawn paths. */
import type * as z from 'zod';
import { collections, pathOf, type CollectionDefinition } from '../collections.ts';
import { displayValue } from '../describe.ts';
import { fieldsIn, uniqueByPath } from '../field-values.ts';
import type { CollectionName } from '../fields.ts';
import type { Gone } from '../gone.ts';
import { toMessages } from '../problem.ts';
import { metaOf } from '../schema.ts';
import type { CheckedEntry, Corpus, Finding } from './rule.ts';

interface Reference {
  path: PropertyKey[];
  collection: CollectionName;
  id: string;
}

/** All references inside `value`, at any depth. */
export function referencesIn(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): Reference[] {
  return fieldsIn(schema, value, path).flatMap((field) => {
    const collection = metaOf(field.schema)?.references;
    return collection === undefined || typeof field.value !== 'string'
      ? []
      : [{ path: field.path, collection, id: field.value }];
  });
}

export function referencesResolve(
  fields: CollectionDefinition['fields'],
  values: object,
  exists: (collection: CollectionName, id: string) => boolean,
  gone: Gone = new Map(),
): Finding[] {
  const references = Object.entries(fields).flatMap(([key, schema]) =>
    referencesIn(schema, (values as Record<string, unknown>)[key], [key]),
  );
  return uniqueByPath(references).flatMap(({ path, collection, id }): Finding[] => {
    const { label, folder } = collections[collection];
    if (gone.has(pathOf({ collection, id })))
      return [
        {
          path,
          severity: 'warning',
          message: `“${displayValue(id)}” đã gỡ hoặc đã chuyển, nên trang không nhắc tới. Hãy bỏ khỏi mục này.`,
        },
      ];
    if (exists(collection, id)) return [];
    const missing = `không có “${displayValue(id)}” trong mục ${label}.`;
    const wording = {
      file: `${missing} Hãy chọn mã có thật trong thư mục content/${folder}.`,
      form: `${missing} Hãy chọn lại trong danh sách.`,
    };
    return [{ path, ...toMessages(wording) }];
  });
}

export function noReplicationCycle(entry: CheckedEntry<'exemplars'>, corpus: Corpus): Finding[] {
  const originOf = (id: string) => [corpus.exemplars.get(id)?.values.replicatedFrom ?? []].flat();
  const circle = findCircle(entry.id, originOf);
  return describeCircle(circle, 'replicatedFrom', {
    self: 'điển hình không thể nhân rộng từ chính nó. Hãy chọn điển hình gốc, hoặc xóa.',
    round: (path) => `nhân rộng đi vòng tròn: ${path}. Hãy xem lại nơi nào làm trước.`,
  });
}

export function noSuccessionCycle(entry: CheckedEntry<'units'>, corpus: Corpus): Finding[] {
  const circle = findCircle(entry.id, (id) => corpus.units.get(id)?.values.succeededBy ?? []);
  return describeCircle(circle, 'succeededBy', {
    self: 'đơn vị không thể nhập vào chính nó. Hãy chọn đơn vị mới, hoặc xóa.',
    round: (path) => `các đơn vị nhập vòng tròn: ${path}. Hãy xem lại đơn vị nào có sau.`,
  });
}

/** The ids on a cycle from `start` back to `start`; undefined when there is no cycle. */
function findCircle(start: string, nextOf: (id: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: string[]): string[] | undefined => {
    for (const next of nextOf(id)) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

function describeCircle(
  circle: readonly string[] | undefined,
  field: string,
  message: { self: string; round: (path: string) => string },
): Finding[] {
  if (circle === undefined) return [];
  return [{ path: [field], message: circle.length === 2 ? message.self : message.round(circle.join(' ← ')) }];
}
