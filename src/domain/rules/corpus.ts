/** Rules that look across entries: references, cycles, withdrawn paths, personal data. */
import { worded } from '../problem.ts';
import * as z from 'zod';
import { collections, type CollectionDefinition } from '../collections.ts';
import { show } from '../describe.ts';
import { branches } from '../explain.ts';
import type { CollectionName } from '../fields.ts';
import type { Withdrawal } from '../withdrawal.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import type { BodyFacts, CheckedEntry, Corpus, Finding } from './rule.ts';

interface Reference {
  path: PropertyKey[];
  collection: CollectionName;
  id: string;
}

/** Every reference that `value` holds, wherever it lies. */
export function referencesIn(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): Reference[] {
  const target = schema.meta()?.references;
  if (target !== undefined && typeof value === 'string') return [{ path, collection: target, id: value }];
  return branches(schema).flatMap((branch) => {
    if (branch !== schema && branch.meta()?.references !== undefined) return referencesIn(branch, value, path);
    if (branch instanceof z.ZodArray && Array.isArray(value))
      return value.flatMap((item, index) => referencesIn(branch.element as z.ZodType, item, [...path, index]));
    if (branch instanceof z.ZodObject && typeof value === 'object' && value !== null)
      return Object.entries(branch.shape as Record<string, z.ZodType>).flatMap(([key, child]) =>
        referencesIn(child, (value as Record<string, unknown>)[key], [...path, key]),
      );
    return [];
  });
}

export function referencesResolve(
  fields: CollectionDefinition['fields'],
  values: object,
  exists: (collection: CollectionName, id: string) => boolean,
): Finding[] {
  const references = Object.entries(fields).flatMap(([key, schema]) =>
    referencesIn(schema, (values as Record<string, unknown>)[key], [key]),
  );
  return uniqueBy(references, (reference) => reference.path.join('.')).flatMap((reference) =>
    exists(reference.collection, reference.id)
      ? []
      : [
          {
            path: reference.path,
            ...worded({
              file: `không có “${show(reference.id)}” trong mục ${collections[reference.collection].label}. Hãy chọn mã có thật trong thư mục content/${collections[reference.collection].folder}.`,
              form: `không có “${show(reference.id)}” trong mục ${collections[reference.collection].label}. Hãy chọn lại trong danh sách.`,
            }),
          },
        ],
  );
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
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

/** The way from `start` back to itself; undefined when there is none. */
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

export const personalDataLabels = {
  phone: 'số điện thoại',
  email: 'địa chỉ thư điện tử',
  'id-number': 'số định danh cá nhân',
  plate: 'biển số xe',
  'house-number': 'số nhà',
} as const;

/** Keys whose text is a path, a code or the plan's own words. */
const exempt = new Set(['src', 'url', 'file', 'ref', 'verbatim', 'contact', 'number', 'planSection']);

function stringsIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !exempt.has(key))
    .flatMap(([key, child]) => stringsIn(child, [...path, key]));
}

/** A number or an address that a link dials or writes to, behind words that do not show it. */
function addressesIn(links: readonly string[]): { path: PropertyKey[]; text: string }[] {
  const direct = /^(?:tel|mailto):/i;
  return links.filter((link) => direct.test(link)).map((link) => ({ path: ['body'], text: link.replace(direct, '') }));
}

export function noPersonalData(held: Readonly<Record<string, unknown>>, body: BodyFacts | undefined): Finding[] {
  const texts = stringsIn(held, []);
  if (body !== undefined) texts.push({ path: ['body'], text: body.text }, ...addressesIn(body.links));
  return texts.flatMap(({ path, text }) =>
    findPersonalData(text).map(({ kind, match }) => ({
      path,
      message: `có ${personalDataLabels[kind]} “${match}”. Hãy xóa: trang công khai không đăng thông tin riêng, chỉ ghi cơ quan đầu mối.`,
    })),
  );
}

export const pathOf = (collection: CollectionName, id: string): string | undefined => {
  const folders: Partial<Record<CollectionName, string>> = {
    exemplars: 'dien-hinh',
    stories: 'nguoi-tot-viec-tot',
    events: 'su-kien',
  };
  const folder = folders[collection];
  return folder === undefined ? undefined : `/${folder}/${id}/`;
};

export function withdrawnStaysAway(entry: CheckedEntry, withdrawals: readonly Withdrawal[]): Finding[] {
  const own = pathOf(entry.collection, entry.id);
  return withdrawals.flatMap(({ path }) => {
    if (path === own)
      return [
        {
          path: [],
          message: `${path} đã ghi trong danh sách đã gỡ (da-go.yaml). Hãy xóa thư mục bài này, hoặc bỏ dòng trong danh sách.`,
        },
      ];
    return entry.body !== undefined && linksTo(path, entry.body.links)
      ? [{ path: ['body'], message: `có liên kết tới ${path} đã gỡ. Hãy bỏ liên kết này.` }]
      : [];
  });
}

/** The path itself, without its last slash, or a place on its page. */
function linksTo(path: string, links: readonly string[]): boolean {
  return links.some((link) => {
    const [target = ''] = link.split(/[#?]/);
    return target === path || target === path.slice(0, -1);
  });
}
