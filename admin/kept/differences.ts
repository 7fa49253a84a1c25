/** Tells in words what two versions of an entry say differently, field by field. */
import { vi } from '../../src/editors/vi.ts';
import { isBlank } from '../blank.ts';
import type { Field } from '../config/decap-shape.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** The name under which an entry is known, for a field that refers to one. */
export type NameOf = (collection: string, id: string) => string | undefined;

/** Stands for a field without a value. */
export const nothing = '(trống)';

/** The fields that differ, in the order of the form. */
export function differencesOf(fields: readonly Field[], mine: Values, theirs: Values, nameOf: NameOf): Difference[] {
  return fields.flatMap((field) => {
    const { name, label } = field;
    const [own, other] = [tell(mine[name], field, nameOf), tell(theirs[name], field, nameOf)];
    return own === other ? [] : [{ label, mine: own, theirs: other }];
  });
}

function tell(value: unknown, field: Field, nameOf: NameOf): string {
  if (isBlank(value)) return nothing;
  if (Array.isArray(value))
    return value.length === 0 ? nothing : value.map((item) => tellItem(item, field, nameOf)).join('\n');
  if (typeof value === 'object') return tellGroup(value as Values, field, nameOf);
  return tellOne(value, field, nameOf);
}

function tellItem(item: unknown, field: Field, nameOf: NameOf): string {
  if (typeof item === 'object' && item !== null)
    return `• ${tellGroup(item as Values, field, nameOf).replaceAll('\n', '; ')}`;
  return `• ${tellOne(item, field.field ?? field, nameOf)}`;
}

function tellGroup(group: Values, { fields = [] }: Field, nameOf: NameOf): string {
  const lines = fields.flatMap((field) => {
    const text = tell(group[field.name], field, nameOf);
    return text === nothing ? [] : [`${field.label}: ${text}`];
  });
  return lines.length === 0 ? nothing : lines.join('\n');
}

function tellOne(value: unknown, { options, collection, widget }: Field, nameOf: NameOf): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const text = String(value);
  if (widget === 'number') return text.replace('.', ',');
  if (widget === 'markdown') return tellBody(text);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year !== undefined) return `${Number(day)}/${Number(month)}/${year}`;
  if (collection !== undefined) return nameOf(collection, text) ?? text;
  return options?.find((option) => option.value === text)?.label ?? text;
}

/**
 * Writes a body without the marks of bold text and without escapes. Headings get the names that the form gives them,
 * tags become “[khối]”.
 */
const tellBody = (body: string): string =>
  body
    .replace(/^#{2} +/gm, `${vi.editor.editorWidgets.headingOptions.headingTwo}: `)
    .replace(/^#{3} +/gm, `${vi.editor.editorWidgets.headingOptions.headingThree}: `)
    .replace(/<\/?[A-Z][^>]*>/g, '[khối]')
    .replace(/\*\*|\\(?=[<>{}[\]*_#])/g, '');
