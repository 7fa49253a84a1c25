/** Checks one field on its own. */
import type { Field } from '../decap-shape.ts';

export interface Located {
  field: Field;
  /** Names from the collection down to the field, joined with dots. */
  place: string;
  siblings: readonly Field[];
}

const commonKeys = ['name', 'label', 'widget', 'required', 'hint'];

/** The keys that each widget reads. */
const widgetKeys: Readonly<Record<string, readonly string[]>> = {
  string: ['pattern', 'default', 'input_mode'],
  text: ['pattern', 'default'],
  number: ['value_type', 'min', 'max'],
  boolean: [],
  datetime: ['format', 'date_format', 'time_format'],
  select: ['options', 'multiple', 'min', 'max', 'default'],
  object: ['collapsed', 'summary', 'fields'],
  list: ['collapsed', 'summary', 'label_singular', 'allow_add', 'min', 'max', 'field', 'fields'],
  markdown: ['buttons', 'editor_components', 'modes', 'minimal', 'default'],
  // Our widgets, from admin/widgets, admin/photos and admin/uploads.
  reference: ['collection', 'multiple', 'min', 'max'],
  criteria: ['min', 'max'],
  moment: [],
  'yes-no': [],
  photo: [],
  focus: ['collapsed', 'summary', 'fields'],
  'document-file': [],
  verbatim: ['min', 'max', 'fields'],
};

/** Widgets that need no hint, because they show how they are filled in. */
const plain: ReadonlySet<string> = new Set(['select', 'boolean', 'yes-no', 'reference', 'object', 'list', 'datetime']);

export function* walkFields(fields: readonly Field[], place: string): Generator<Located> {
  for (const field of fields) {
    const here = `${place}.${field.name}`;
    yield { field, place: here, siblings: fields };
    if (field.fields !== undefined) yield* walkFields(field.fields, here);
    if (field.field !== undefined) yield* walkFields([field.field], here);
  }
}

export function checkField({ field, place }: Located, collections: ReadonlySet<string>): string[] {
  const keys = widgetKeys[field.widget];
  if (keys === undefined) return [`${place}: không có widget “${field.widget}”.`];
  const known = new Set([...commonKeys, ...keys]);
  const fault = (isFault: boolean, message: string) => (isFault ? [`${place}: ${message}`] : []);
  return [
    ...Object.keys(field)
      .filter((key) => !known.has(key))
      .map((key) => `${place}: widget “${field.widget}” không đọc “${key}”.`),
    ...fault(field.label === '' || field.label === field.name, 'thiếu tên hiện cho người dùng (label).'),
    ...fault(field.hint === undefined && !plain.has(field.widget), 'thiếu câu gợi ý (hint).'),
    ...fault(field.widget === 'select' && (field.options ?? []).length === 0, 'không có lựa chọn nào (options).'),
    ...fault(
      field.widget === 'reference' && !collections.has(field.collection ?? ''),
      `tham chiếu tới mục “${field.collection ?? ''}” không có.`,
    ),
    ...fault((field.min ?? 0) > (field.max ?? Infinity), 'giới hạn dưới (min) lớn hơn giới hạn trên (max).'),
    ...checkPattern(field.pattern, place),
  ];
}

function checkPattern(pattern: Field['pattern'], place: string): string[] {
  if (pattern === undefined) return [];
  const [source, message] = pattern;
  return [
    ...(isPattern(source) ? [] : [`${place}: mẫu “${source}” không đọc được.`]),
    ...(message === '' ? [`${place}: mẫu không có câu báo lỗi.`] : []),
  ];
}

export function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
