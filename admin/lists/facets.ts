/** The facets by which editors narrow a list of entries, in addition to searching for words. */
import type { GatedName } from '../../src/domain/collections.ts';
import { vi } from '../../src/editors/vi.ts';
import { isBlank, isEmptyContainer } from '../blank.ts';
import { hiddenState, hiddenStates } from '../validation/published-state.ts';

type Data = Readonly<Record<string, unknown>>;

/** One row of a list. `status` is Decap's name for the workflow status of its draft; undefined without a draft. */
export interface Row {
  collection: string;
  data: Data;
  status: string | undefined;
  /** The day on which the list is shown. */
  today: string;
}

interface FacetOption {
  value: string;
  label: string;
}

/** The name that an editor knows for a value of a field, such as that of a movement for its id. */
export type NameOf = (field: string, value: string) => string;

interface Facet {
  name: string;
  label: string;
  valuesOf: (row: Row) => string[];
  labelOf: (value: string, nameOf: NameOf) => string;
  /** Sorts the options by value, latest first. Without this they are sorted by label. */
  latestFirst?: true;
}

const { draft, inReview, ready, published } = vi.editor.editorToolbar;
const states: Readonly<Record<string, string>> = {
  ...{ draft, pending_review: inReview, pending_publish: ready, published },
  ...hiddenStates,
};

const dayFields = ['publishedOn', 'start', 'date'];

const isMissing = (value: unknown): boolean => isBlank(value) || isEmptyContainer(value);

/** Listed here as well, because the registry of collections would bring all schemas into the script of the lists. */
const gated: Readonly<Record<GatedName, true>> = { exemplars: true, stories: true };

/** What an article may lack. */
const gaps: readonly { value: string; label: string; isIn: (data: Data, collection: string) => boolean }[] = [
  { value: 'photos', label: 'Chưa có ảnh', isIn: ({ photos }) => isMissing(photos) },
  { value: 'approval', label: 'Chưa duyệt', isIn: ({ approval }) => isMissing(approval) },
  { value: 'consent', label: 'Chưa có đồng ý công khai', isIn: ({ consent }) => isMissing(consent) },
  { value: 'movement', label: 'Chưa chọn phong trào', isIn: ({ movement }) => isMissing(movement) },
  { value: 'loa', label: 'Chưa có bản đọc loa', isIn: ({ loa }) => isMissing(loa) },
  {
    value: 'results',
    label: 'Chưa có kết quả',
    isIn: ({ results }, collection) => collection === 'exemplars' && isMissing(results),
  },
];

const listOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

export const facets: readonly Facet[] = [
  {
    name: 'movement',
    label: 'Phong trào',
    valuesOf: ({ data }) => listOf(data['movement']),
    labelOf: (value, nameOf) => nameOf('movement', value),
  },
  {
    name: 'unit',
    label: 'Đơn vị',
    valuesOf: ({ data }) => [...listOf(data['unit']), ...listOf(data['host'])],
    labelOf: (value, nameOf) => nameOf('unit', value),
  },
  {
    name: 'kind',
    label: 'Loại',
    valuesOf: ({ data }) => listOf(data['kind']),
    labelOf: (value, nameOf) => nameOf('kind', value),
  },
  {
    name: 'state',
    label: 'Trạng thái',
    valuesOf: ({ data, status, today }) => [status ?? hiddenState(data, today) ?? 'published'],
    labelOf: (value) => states[value] ?? value,
  },
  {
    name: 'month',
    label: 'Tháng',
    valuesOf: ({ data }) => dayFields.flatMap((key) => listOf(data[key])).map((day) => day.slice(0, 7)),
    labelOf: (value) => value.split('-').map(Number).reverse().join('/'),
    latestFirst: true,
  },
  {
    name: 'missing',
    label: 'Còn thiếu',
    valuesOf: ({ collection, data }) =>
      Object.hasOwn(gated, collection)
        ? gaps.filter(({ isIn }) => isIn(data, collection)).map(({ value }) => value)
        : [],
    labelOf: (value) => gaps.find((gap) => gap.value === value)?.label ?? value,
  },
];

const collator = new Intl.Collator('vi', { numeric: true });

/** The options that occur in the rows; none if all rows have one and the same value. */
export function optionsOf(
  { valuesOf, labelOf, latestFirst }: Facet,
  rows: readonly Row[],
  nameOf: NameOf,
): FacetOption[] {
  const values = new Set(rows.flatMap(valuesOf));
  const isTelling = values.size > 1 || rows.some((row) => valuesOf(row).length === 0);
  if (!isTelling) return [];
  const options = [...values].map((value) => ({ value, label: labelOf(value, nameOf) }));
  return latestFirst === true
    ? options.sort((a, b) => (a.value < b.value ? 1 : -1))
    : options.sort((a, b) => collator.compare(a.label, b.label));
}

/** The values that were picked, by the name of the facet. */
export type Picked = Readonly<Record<string, string>>;

export const isPicked = (row: Row, picked: Picked): boolean =>
  facets.every(({ name, valuesOf }) => {
    const value = picked[name] ?? '';
    return value === '' || valuesOf(row).includes(value);
  });
