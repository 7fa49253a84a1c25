/** Names the groups of a list that Decap groups by a field; Decap alone would show ids and codes. */
import type { NameOf } from './facets.ts';

/** Field by which a list is grouped. Keys are the labels of `view_groups` in `admin/config/collections.ts`. */
const fields: Readonly<Record<string, string>> = {
  'Phong trào': 'movement',
  'Đơn vị': 'unit',
  Loại: 'kind',
  'Loại đơn vị': 'kind',
  'Loại văn bản': 'kind',
};

let nameOf: NameOf | undefined;
// The names are in the form's script, which loads during the login.
void import('./names.ts').then((names) => {
  ({ nameOf } = names);
});

export function nameOfGroup({ label }: { label: string }, value: string): string {
  const field = fields[label];
  if (field !== undefined) return nameOf?.(field, value) ?? value;
  return value.replace(/^(\d{4})-(\d{2})$/, (_, year: string, month: string) => `${Number(month)}/${year}`);
}
