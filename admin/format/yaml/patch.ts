/** Writes new values into a file's YAML and keeps what has not changed as it was written: order, quotes, comments. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type * as z from 'zod';
import { decimalsFor } from '../../../src/domain/numbers.ts';
import { childOf } from '../../../src/domain/schema.ts';
import { isSame, toFileValue } from './to-file-value.ts';
import { keysOf, toShape } from './shape.ts';

/** Keys of short lists of codes and words, which are written on one line. */
const onOneLine: ReadonlySet<unknown> = new Set(['scope', 'words', 'worries', 'knacks']);

type Group = Readonly<Record<string, unknown>>;

/** `next` is a result of `toFileValue`. Returns the node that replaces `node`. */
export function patch(document: Document, node: Node | null, next: unknown, schema: z.ZodType): Node {
  const before: unknown = node?.toJS(document);
  if (node !== null && isSame(toFileValue(before, schema), next)) return node;
  if (isMap(node) && isGroup(next)) return patchGroup(document, node, before as Group, next, toShape(schema).schema);
  if (isSeq(node) && Array.isArray(next)) return patchList(document, node, next, toShape(schema).schema);
  const created = createNode(document, next);
  if (isScalar(node) && isScalar(created)) {
    created.comment = node.comment ?? null;
    const { type } = node;
    const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
    if (isQuoted && typeof next === 'string' && !next.includes('\n')) created.type = type;
  }
  return created;
}

function createNode(document: Document, value: unknown): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar: (_key, scalar) => {
      const decimals = typeof scalar.value === 'number' ? decimalsFor(scalar.value) : undefined;
      if (decimals !== undefined) scalar.minFractionDigits = decimals;
    },
    Pair: (_key, { key, value: list }) => {
      if (isScalar(key) && onOneLine.has(key.value) && isSeq(list)) list.flow = true;
    },
  });
  return node;
}

function patchGroup(document: Document, map: YAMLMap, before: Group, next: Group, schema: z.ZodType): YAMLMap {
  const schemas = keysOf(schema, Object.keys(next));
  for (const key of new Set([...Object.keys(before), ...Object.keys(next)])) {
    const keySchema = schemas.get(key);
    const pair = map.items.find((item) => keyOf(item) === key);
    if (pair === undefined) insert(document, map, key, next[key], [...schemas.keys()]);
    else if (next[key] !== undefined)
      pair.value = keySchema
        ? patch(document, pair.value as Node | null, next[key], keySchema)
        : change(document, pair, next[key]);
    else if (keySchema === undefined || toFileValue(before[key], keySchema) !== undefined) map.delete(key);
  }
  return map;
}

/** Changes a key that the schema does not know and that no form edits. */
function change(document: Document, pair: Pair, next: unknown): unknown {
  const { value } = pair as Pair<unknown, Node | null>;
  return isSame(value?.toJS(document), next) ? value : createNode(document, next);
}

/** Inserts the key before the first key that comes later in the schema, or at the end if the schema does not know it. */
function insert(document: Document, map: YAMLMap, key: string, value: unknown, order: readonly string[]): void {
  if (value === undefined) return;
  const later = new Set(order.includes(key) ? order.slice(order.indexOf(key) + 1) : []);
  const place = map.items.findIndex((item) => later.has(keyOf(item)));
  const created = createNode(document, { [key]: value }) as YAMLMap;
  map.items.splice(place === -1 ? map.items.length : place, 0, ...created.items);
}

/** An item that is in the file and in `next` keeps its lines, also when it has moved. */
function patchList(document: Document, list: YAMLSeq, next: readonly unknown[], schema: z.ZodType): YAMLSeq {
  const left = [...(list.items as Node[])];
  const [first] = left;
  // Move a comment before the first item to the list, so that it stays at the top when the items are reordered.
  if (first?.commentBefore && !list.commentBefore) {
    list.commentBefore = first.commentBefore;
    first.commentBefore = null;
  }
  const kept = next.map((value, index) => {
    const item = childOf(schema, index);
    const found = left.findIndex((node) =>
      isSame(item ? toFileValue(node.toJS(document), item) : node.toJS(document), value),
    );
    return found === -1 ? undefined : left.splice(found, 1)[0];
  });
  list.items = next.map((value, index) => {
    const item = childOf(schema, index);
    return kept[index] ?? (item ? patch(document, left.shift() ?? null, value, item) : createNode(document, value));
  });
  return list;
}

function keyOf(item: unknown): string {
  return isPair(item) && isScalar(item.key) ? String(item.key.value) : '';
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
