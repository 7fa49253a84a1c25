/**
 * Reads the list of withdrawals even if it has errors, because every withdrawal must take effect, even in a commit that
 * cannot be built. `npm run content:check` is the one that reports the errors.
 */
import { parse } from 'yaml';
import { collections, folderNames } from '../../domain/collections.ts';
import { isDay } from '../../domain/days.ts';
import { withdrawalReasons } from '../../domain/vocabulary.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';

export type Item = Readonly<Record<string, unknown>>;

/**
 * The lines that name an entry. A day that is missing, unusable or in the future becomes today; a reason that is
 * missing or unusable becomes somebody's request.
 */
export function readList(text: string, today: string): Withdrawal[] {
  return (parseItems(text) ?? scanItems(text)).flatMap((item) => {
    const { path, redirect } = addressesIn(item);
    if (path === undefined) return [];
    const { on, reason, sample } = item;
    return [
      {
        path,
        on: typeof on === 'string' && isDay(on) && on <= today ? on : today,
        reason: isReason(reason) ? reason : 'theo-yeu-cau',
        ...(redirect === undefined ? {} : { redirect }),
        sample: sample === true || sample === 'true',
      },
    ];
  });
}

const isReason = (value: unknown): value is Withdrawal['reason'] =>
  typeof value === 'string' && Object.hasOwn(withdrawalReasons, value);

/** Undefined unless the text is a list in which every item has a path. */
function parseItems(text: string): Item[] | undefined {
  const listed = parseLoosely(text);
  const isItem = (line: unknown): line is Item =>
    typeof line === 'object' && line !== null && 'path' in line && typeof line.path === 'string';
  return Array.isArray(listed) && listed.every(isItem) ? listed : undefined;
}

/** Undefined for a text that is not YAML. */
export function parseLoosely(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the text line by line: `key: value`, in block style or in flow style, however it is indented. */
export function scanItems(text: string): Item[] {
  const items: Record<string, string>[] = [];
  let open = '';
  const lines = text
    .replace(/(^|\s)#.*$/gm, '$1')
    .replace(/:\s*\{/g, ':\n')
    .replaceAll('{', '\n- ')
    .replace(/[[\]},]/g, '\n')
    .split(/\r\n?|\n/);
  for (const line of lines) {
    const [, start = '', key = '', value = ''] = /^([\s-]*)(?:["']?([a-z]+)["']?\s*:)?\s*(.*?)\s*$/i.exec(line) ?? [];
    const name = key.toLowerCase();
    let item = items.at(-1);
    // A second path begins another item, whose dash is missing.
    if (item === undefined || start.includes('-') || (name === 'path' && item['path'] !== undefined))
      items.push((item = {}));
    // A value may stand below its key, and an item may be the address alone.
    const at = name === '' ? open : name;
    if (/^[|>][-+]?$|^$/.test(value)) open = name === '' ? open : name;
    else {
      item[at] ??= value.replace(/^["']|["']$/g, '');
      open = '';
    }
  }
  return items;
}

/** If a key is misspelt, its address counts as the redirect if the key begins with `r`, and otherwise as the path. */
function addressesIn({ path, redirect, ...others }: Item): { path?: string; redirect?: string } {
  const unknown = Object.entries(others).filter(([, value]) => toPath(value) !== undefined);
  const found = toPath(path ?? unknown.find(([key]) => !key.startsWith('r'))?.[1]);
  const target = redirect ?? unknown.find(([key]) => key.startsWith('r'))?.[1];
  return {
    ...(found === undefined ? {} : { path: found }),
    ...(typeof target === 'string' && target !== '' ? { redirect: toPath(target) ?? target } : {}),
  };
}

const sections = new Map(
  folderNames.flatMap((name) => {
    const { path, folder } = collections[name];
    return [
      [path.slice(1, -1), path],
      [folder, path],
    ] as const;
  }),
);
const named = new RegExp(
  `^(?:\\S*/)?(${[...sections.keys()].join('|')})/([a-z0-9]+(?:-[a-z0-9]+)*)(?:/(?:index\\.\\w+)?)?(?:[?#]\\S*)?$`,
  'i',
);

/** The address of the entry that a text names, as the list should have written it. Undefined if the text names none. */
function toPath(value: unknown): string | undefined {
  const [, section = '', id = ''] = typeof value === 'string' ? (named.exec(value.trim()) ?? []) : [];
  return id === '' ? undefined : `${sections.get(section.toLowerCase()) ?? ''}${id.toLowerCase()}/`;
}
