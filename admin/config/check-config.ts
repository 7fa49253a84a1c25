/**
 * Finds faults that Decap's schema check does not see: unknown widgets and keys, references to missing collections,
 * invalid patterns, fields without label or hint, and forms that differ from the domain.
 */
import type { Collection, FixedConfig } from './decap-shape.ts';
import { checkAgainstDomain } from './check/against-domain.ts';
import { checkField, walkFields, type Located } from './check/field.ts';
import { checkTemplates } from './check/templates.ts';

const collectionKeys: ReadonlySet<string> = new Set<keyof Collection>([
  'name',
  'label',
  'label_singular',
  'description',
  'folder',
  'files',
  'path',
  'slug',
  'media_folder',
  'public_folder',
  'format',
  'extension',
  'create',
  'delete',
  'identifier_field',
  'summary',
  'preview_path',
  'sortable_fields',
  'view_filters',
  'view_groups',
  'editor',
  'fields',
]);

/** One sentence per fault, starting with its place. */
export function checkConfig({ collections }: FixedConfig): string[] {
  const names = new Set(collections.map(({ name }) => name));
  return [
    ...doubled(collections.map(({ name }) => name)).map((name) => `${name}: có hai mục cùng tên này.`),
    ...collections.flatMap((collection) => checkCollection(collection, names)),
    ...checkAgainstDomain(collections),
  ];
}

function checkCollection(collection: Collection, names: ReadonlySet<string>): string[] {
  const { name, label, description, folder, fields = [], files = [] } = collection;
  const forms = folder === undefined ? files.map((file) => ({ place: `${name}/${file.name}`, ...file })) : [];
  const places = [{ place: name, label, description, fields }, ...forms];
  return [
    ...Object.keys(collection)
      .filter((key) => !collectionKeys.has(key))
      .map((key) => `${name}: Decap không đọc “${key}”.`),
    ...places.flatMap((form) => [
      ...(form.label === '' ? [`${form.place}: thiếu tên hiện cho người dùng (label).`] : []),
      ...(form.description === undefined ? [`${form.place}: thiếu câu giới thiệu (description).`] : []),
    ]),
    ...doubled(files.map((file) => file.name)).map((file) => `${name}/${file}: có hai tệp cùng tên này.`),
    ...places.flatMap((form) => [...walkFields(form.fields, form.place)].flatMap((located) => checkAt(located, names))),
    ...checkTemplates(collection),
  ];
}

function checkAt(located: Located, collections: ReadonlySet<string>): string[] {
  const { siblings, field } = located;
  const isDoubled = siblings.filter(({ name }) => name === field.name).length > 1;
  return [
    ...(isDoubled ? [`${located.place}: hai trường cùng tên trong một nhóm.`] : []),
    ...checkField(located, collections),
  ];
}

const doubled = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
