/** The bar above a list of entries, to search for words and to pick one choice of each facet. */
import type { List, Map } from 'immutable';
import { createElement as h, useEffect, useMemo, useState, type ChangeEvent, type ReactNode } from 'react';
import '../styles/narrowed.css';
import { todayInVietnam } from '../today.ts';
import { optionsOf, facets, isPicked, type NameOf, type Picked, type Row } from './facets.ts';
import { findItems } from './find.ts';

type Entry = Map<string, unknown>;

interface Props {
  entries: List<Entry>;
  /** Entries of the collection that have never been published. */
  unpublished: readonly Entry[];
  /** Decap's name for the workflow status of an entry's draft; null for an entry without a draft. */
  statusOf: (slug: string) => string | null;
  /** Draws the list; `keeps` says which of the unpublished entries to show. */
  draw: (entries: List<Entry>, keeps: (entry: Entry) => boolean) => ReactNode;
}

interface Item extends Row {
  entry: Entry;
}

/** How many rows are drawn at once: a thousand would take the browser seconds. */
const step = 50;

const plain = new WeakMap<object, Record<string, unknown>>();

/** The values of an entry, without its body, as a plain object that is made only once. */
function dataOf(entry: Entry): Record<string, unknown> {
  const data = entry.get('data') as Map<string, unknown> | undefined;
  if (data === undefined) return {};
  const known = plain.get(data);
  if (known !== undefined) return known;
  const made = data.delete('body').toJS();
  plain.set(data, made);
  return made;
}

const byId: NameOf = (_field, value) => value;

function useNames(): NameOf {
  const [names, setNames] = useState<{ of: NameOf }>({ of: byId });
  useEffect(() => {
    let isShown = true;
    // The names are in the form's script, which may still be loading.
    void import('./names.ts').then(({ nameOf }) => {
      if (isShown) setNames({ of: nameOf });
    });
    return () => {
      isShown = false;
    };
  }, []);
  return names.of;
}

export function Narrowed({ entries, unpublished, statusOf, draw }: Props): ReactNode {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Picked>({});
  const [most, setMost] = useState(step);
  const nameOf = useNames();
  const today = todayInVietnam();
  const toItem = (entry: Entry): Item => ({
    entry,
    collection: String(entry.get('collection')),
    data: dataOf(entry),
    status: statusOf(String(entry.get('slug'))) ?? undefined,
    today,
  });
  const shown = useMemo(() => entries.toArray(), [entries]);
  const items = shown.map(toItem);
  const drafts = unpublished.map(toItem);
  const narrow = (all: readonly Item[]) =>
    findItems(
      all.filter((item) => isPicked(item, picked)),
      typed,
      ({ data }) => data,
    );
  const found = narrow(items);
  const kept = new Set(narrow(drafts).map(({ entry }) => entry.get('slug')));
  const slugs = new Set(items.map(({ entry }) => entry.get('slug')));
  const count =
    found.length + drafts.filter(({ entry }) => kept.has(entry.get('slug')) && !slugs.has(entry.get('slug'))).length;
  const isNarrowed = typed.trim() !== '' || Object.values(picked).some((value) => value !== '');
  const change = (name: string, value: string) => {
    setPicked({ ...picked, [name]: value });
    setMost(step);
  };
  const first = entries.clear().push(...found.slice(0, most).map(({ entry }) => entry));
  if (items.length + drafts.length === 0) return draw(entries, () => true);
  return h(
    'div',
    null,
    h(
      'search',
      { className: 'narrowed' },
      h(
        'label',
        null,
        'Tìm trong mục này',
        h('input', {
          type: 'search',
          value: typed,
          placeholder: 'Không cần gõ dấu',
          onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
            setTyped(target.value);
            setMost(step);
          },
        }),
      ),
      ...facets.flatMap((facet) => {
        const options = optionsOf(facet, [...items, ...drafts], nameOf);
        if (options.length === 0) return [];
        return h(
          'label',
          { key: facet.name },
          facet.label,
          h(
            'select',
            {
              value: picked[facet.name] ?? '',
              onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => {
                change(facet.name, target.value);
              },
            },
            h('option', { value: '' }, 'Tất cả'),
            ...options.map(({ value, label }) => h('option', { key: value, value }, label)),
          ),
        );
      }),
      isNarrowed &&
        h(
          'button',
          {
            type: 'button',
            onClick: () => {
              setTyped('');
              setPicked({});
            },
          },
          'Bỏ lọc',
        ),
      h('p', { role: 'status' }, isNarrowed ? `${count} bài khớp` : `${count} bài`),
    ),
    isNarrowed && count === 0
      ? h('p', { className: 'narrowed-none' }, 'Không có bài nào khớp. Hãy thử ít chữ hơn hoặc bỏ bớt bộ lọc.')
      : draw(first, (entry) => kept.has(entry.get('slug'))),
    found.length > most &&
      h(
        'button',
        {
          type: 'button',
          className: 'narrowed-more',
          onClick: () => {
            setMost(most + step);
          },
        },
        `Hiện thêm (còn ${found.length - most} bài)`,
      ),
  );
}
