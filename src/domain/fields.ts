/**
 * Functions that build the fields of schemas. The label and hint passed to them are shown in the CMS and in error
 * messages.
 */
import * as z from 'zod';
import { countLetters } from '../text/hidden-characters.ts';
import { isSlug } from '../text/slug.ts';
import type { RuleCode } from './catalogue.ts';
import { isDay, isMoment, isPartialDay } from './days.ts';
import { isPathOrHttps } from './link-target.ts';

export interface FieldMeta {
  /** The name of the field that the editor sees. */
  label: string;
  /** One sentence that helps the editor to fill in the field. */
  hint?: string;
  /** Advice for editors who write the file by hand, such as to put a code in quotation marks. */
  inFile?: string;
}

/**
 * The kind of text or number that a field holds. `quotation`: a passage copied word for word from the criteria of the
 * chosen movement.
 */
export type TextForm =
  'line' | 'paragraphs' | 'quotation' | 'day' | 'partial-day' | 'moment' | 'year' | 'link' | 'photo' | 'pdf';

declare module 'zod' {
  interface GlobalMeta extends Partial<FieldMeta> {
    /** Set for a reference: the collection whose ids the field may hold. */
    references?: CollectionName;
    /** Set for a closed list of values: the label of each value. */
    options?: Readonly<Record<string, string>>;
    /** The kind of text or number, by which the form chooses its widget. */
    form?: TextForm;
    /**
     * Lengths are in letters as a reader counts them; the names `minLength` and `maxLength` are those of JSON Schema.
     */
    minLength?: number;
    maxLength?: number;
  }
}

export const collectionNames = ['exemplars', 'stories', 'events', 'pages', 'movements', 'units', 'documents'] as const;
export type CollectionName = (typeof collectionNames)[number];

/**
 * Marks an error message that says itself which part of the text is wrong, so that the text is not quoted in front of
 * it.
 */
const aboutText = (error: string, rule: RuleCode = 'R1') => ({ error, params: { rule, stands: true } });

/** Text of one or more lines; `min` and `max` count letters. */
export const longText = (min: number, max: number, meta: FieldMeta) =>
  z
    .string()
    .check(lengthBetween(min, max))
    .meta({ ...meta, form: 'paragraphs', minLength: min, maxLength: max });

function lengthBetween(min: number, max: number) {
  return ({ value: input, issues }: z.core.ParsePayload<string>): void => {
    const length = countLetters(input);
    const issue = { origin: 'string', inclusive: true, input, continue: true } as const;
    if (length < min) issues.push({ ...issue, code: 'too_small', minimum: min });
    if (length > max) issues.push({ ...issue, code: 'too_big', maximum: max });
  };
}

/** One line of text; `min` and `max` count letters. */
export const text = (min: number, max: number, meta: FieldMeta) =>
  longText(min, max, meta)
    .refine((value) => value === value.trim(), aboutText('có khoảng trắng thừa ở đầu hoặc cuối. Hãy xóa đi.'))
    .refine((value) => !value.trim().includes('\n'), aboutText('phải nằm trên một dòng. Hãy bỏ chỗ xuống dòng.'))
    .meta({ ...meta, form: 'line' });

/** A name or title: one line of text without straight double quotes. */
export const name = (min: number, max: number, meta: FieldMeta) =>
  text(min, max, meta)
    .refine((value) => !/["]/.test(value), aboutText('dùng ngoặc kép cong “ ” thay cho ngoặc kép thẳng.', 'R13'))
    .meta({ ...meta });

/** A calendar day in Việt Nam, `YYYY-MM-DD`. */
export const day = (meta: FieldMeta) =>
  z
    .string()
    .refine(isDay, { error: 'là ngày không có thật hoặc sai cách ghi. Ghi năm-tháng-ngày, ví dụ 2023-06-09.' })
    .meta({ ...meta, form: 'day' });

/** A day that may lack its month or its day of the month: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDay = (meta: FieldMeta) =>
  z
    .string()
    .refine(isPartialDay, {
      error: 'chưa đúng. Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2024, 2024-05 hoặc 2024-05-17.',
    })
    .meta({ ...meta, form: 'partial-day', inFile: "Năm đứng một mình thì đặt trong ngoặc đơn: '2024'." });

/** A day, or a day and time with the UTC offset of Việt Nam: `2024-08-15T08:00+07:00`. */
export const moment = (meta: FieldMeta) =>
  z
    .string()
    .refine(isMoment, { error: 'không phải ngày, giờ có thật. Hãy sửa lại.' })
    .meta({
      ...meta,
      form: 'moment',
      inFile: 'Ghi ngày (2024-08-15) hoặc ngày giờ Việt Nam (2024-08-15T08:00+07:00).',
    });

export const year = (meta: FieldMeta) =>
  z
    .int()
    .min(1945)
    .max(2100)
    .meta({ ...meta, form: 'year' });

export const flag = (meta: FieldMeta) => z.boolean().meta({ ...meta });

export const oneOf = <const Options extends Readonly<Record<string, string>>>(options: Options, meta: FieldMeta) =>
  z.enum(Object.keys(options) as (keyof Options & string)[]).meta({ ...meta, options });

/** Up to `max` values of a closed list, each once; when the key is missing, none. */
export const severalOf = <const Options extends Readonly<Record<string, string>>>(
  options: Options,
  max: number,
  meta: FieldMeta,
) =>
  z
    .array(oneOf(options, { label: meta.label }))
    .max(max)
    .refine((values) => doubledIn(values).length === 0, {
      error: ({ input }) => {
        const labels = doubledIn(input as string[]).map((value) => `“${options[value] ?? value}”`);
        return `ghi ${labels.join(', ')} nhiều lần. Mỗi mục chỉ ghi một lần; hãy bỏ chỗ thừa.`;
      },
      params: { stands: true },
      // Reports repeated values even if another value of the list is invalid.
      when: ({ value }) => Array.isArray(value),
    })
    .default([])
    .meta({ ...meta });

const doubledIn = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** The id of an entry of `collection`, which may be the collection that the field itself belongs to. */
export const reference = (collection: CollectionName, meta: FieldMeta) =>
  z
    .string()
    .refine(isSlug, { error: 'không có trong danh sách. Hãy chọn lại.' })
    .meta({
      ...meta,
      references: collection,
      inFile: 'Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ phong-noi-vu.',
    });

/** A path on this site, or an https URL. */
export const link = (meta: FieldMeta) =>
  z
    .string()
    .refine(isPathOrHttps, {
      error:
        'chưa đúng. Ghi địa chỉ bắt đầu bằng https:// hoặc đường dẫn của trang này bắt đầu bằng dấu /, không có dấu cách, dấu \\ hay dấu @ trước tên trang.',
    })
    .meta({ ...meta, form: 'link' });

export const sampleField = z.boolean().default(false).meta({
  label: 'Dữ liệu minh họa',
  hint: 'Bật cho nội dung hư cấu: hiện dải “Minh họa”, không tính vào chỉ tiêu, không có trong bản chính thức.',
});

/**
 * An optional field that keeps the metadata of `field`. Zod drops metadata when a schema is wrapped, so `.meta()` comes
 * last.
 */
export const optional = <Field extends z.ZodType>(field: Field) => field.optional().meta({ ...field.meta() });

/** A list; when its key is missing, the value is an empty list. */
export const list = <Item extends z.ZodType>(item: Item, max: number, meta: FieldMeta) =>
  z
    .array(item)
    .max(max)
    .default([])
    .meta({ ...meta });
