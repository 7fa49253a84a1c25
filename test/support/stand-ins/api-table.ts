/** Describes calls to a git server in tables, and holds the stand-ins to them. */
import { Answered } from './repository.ts';

export interface ApiCall {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the API's root. `{name}` is a path parameter of one segment; `{name*}` is one that may contain slashes. */
  path: string;
  /** Query parameters that the server knows. */
  query?: readonly string[];
  /** Keys of the JSON body that the server knows. */
  body?: readonly string[];
  /** How a list is cut into pages. Without it the answer is whole. */
  paging?: Paging;
  /** Statuses of refusals, with their reasons. */
  errors: Readonly<Record<number, string>>;
}

interface Paging {
  /** Parameter with the number of items on a page. */
  size: 'limit' | 'per_page';
  standard: number;
  most: number;
}

interface Page<Item> {
  items: Item[];
  number: number;
  size: number;
  total: number;
  /** True when there are more pages. */
  hasNext: boolean;
}

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
}

interface Found {
  call: ApiCall;
  /** Values of the path parameters, in the order of the path. */
  parts: string[];
}

const patterns = new Map<ApiCall, RegExp>();

function patternOf(call: ApiCall): RegExp {
  const known = patterns.get(call);
  if (known !== undefined) return known;
  const source = call.path
    .replaceAll(/[.?+^$[\]()|\\/-]/g, String.raw`\$&`)
    .replaceAll(/\{\w+\*\}/g, '(.+)')
    .replaceAll(/\{\w+\}/g, '([^/]+)');
  const made = new RegExp(`^${source}$`);
  patterns.set(call, made);
  return made;
}

/**
 * Finds the call in the table. Throws if the table lacks it or one of its parameters, because the editors' pages must
 * use only what the server documents.
 */
export function findCall(table: readonly ApiCall[], { method, path, query, body }: Asked): Found {
  for (const call of table) {
    const found = call.method === method ? patternOf(call).exec(path) : null;
    if (found === null) continue;
    const strange = [
      ...[...query.keys()].filter((key) => !(call.query ?? []).includes(key)),
      ...Object.keys(body).filter((key) => !(call.body ?? []).includes(key)),
    ];
    if (strange.length > 0) throw new Error(`${method} ${call.path} does not know ${strange.join(', ')}`);
    return { call, parts: found.slice(1) };
  }
  throw new Error(`The table of calls does not have ${method} ${path}`);
}

/** Throws when an answer refuses the call with a status that the table does not have. */
export function expectKnown({ method, path, errors }: ApiCall, error: unknown): void {
  if (error instanceof Answered && errors[error.status] === undefined)
    throw new Error(`The table does not have ${error.status} (${error.message}) for ${method} ${path}`);
}

export function cut<Item>({ paging }: ApiCall, items: readonly Item[], query: URLSearchParams): Page<Item> {
  const total = items.length;
  if (paging === undefined) return { items: [...items], number: 1, size: total, total, hasNext: false };
  const asked = Number(query.get(paging.size) ?? paging.standard);
  const size = Math.min(asked > 0 ? asked : paging.standard, paging.most);
  const number = Math.max(Number(query.get('page') ?? 1), 1);
  const start = (number - 1) * size;
  return { items: items.slice(start, start + size), number, size, total, hasNext: total > start + size };
}
