/** Checks that the fields named in templates, filters and sort orders exist. */
import type { Collection, Field } from '../decap-shape.ts';
import { isPattern, walkFields } from './field.ts';

/** Variables that Decap fills in itself. */
const builtIn: ReadonlySet<string> = new Set(['slug', 'dirname', 'filename', 'extension', 'year', 'month', 'day']);
const variable = /\{\{ *(?:fields\.)?([^}| ]+)[^}]*\}\}/g;

export function checkTemplates(collection: Collection): string[] {
  const { name, fields = [], files = [] } = collection;
  const top = ['path', 'slug', 'summary', 'preview_path'] as const;
  const named = [
    ...top.flatMap((key) => variablesOf(collection[key]).map((field) => ({ key, field }))),
    ...(collection.identifier_field === undefined
      ? []
      : [{ key: 'identifier_field', field: collection.identifier_field }]),
    ...(['sortable_fields', 'view_filters', 'view_groups'] as const).flatMap((key) =>
      (collection[key] ?? []).map(({ field }) => ({ key, field })),
    ),
  ];
  const views = [...(collection.view_filters ?? []), ...(collection.view_groups ?? [])];
  return [
    ...named
      .filter(({ field }) => !builtIn.has(field) && !hasField(fields, field))
      .map(({ key, field }) => `${name}: ${key} dùng trường “${field}” không có.`),
    ...views
      .filter(({ pattern }) => typeof pattern === 'string' && !isPattern(pattern))
      .map(({ label }) => `${name}: mẫu của “${label}” không đọc được.`),
    ...[{ place: name, fields }, ...files.map((file) => ({ place: `${name}/${file.name}`, fields: file.fields }))]
      .flatMap((form) => [...walkFields(form.fields, form.place)])
      .flatMap(({ field, place }) => checkSummary(field, place)),
  ];
}

/** A summary may name only fields inside its list or group. */
function checkSummary(field: Field, place: string): string[] {
  const inside = field.fields ?? (field.field === undefined ? [] : [field.field]);
  return variablesOf(field.summary)
    .filter((name) => !hasField(inside, name))
    .map((name) => `${place}: summary dùng trường “${name}” không có.`);
}

const variablesOf = (template: string | undefined): string[] =>
  [...(template ?? '').matchAll(variable)].map(([, name = '']) => name);

function hasField(fields: readonly Field[], path: string): boolean {
  const [first, ...rest] = path.split('.');
  const found = fields.find(({ name }) => name === first);
  return found !== undefined && (rest.length === 0 || hasField(found.fields ?? [], rest.join('.')));
}
