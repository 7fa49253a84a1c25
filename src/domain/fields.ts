/**
 * The building blocks of every schema. Each takes the Vietnamese label and hint
 * that the editor sees in the CMS and in error messages.
 */
import * as z from 'zod';
import { countLetters } from '../text/hidden-characters.ts';
import { isSlug } from '../text/slug.ts';
import type { RuleCode } from './catalogue.ts';
import { isDay, isMoment, isPartialDay } from './days.ts';

export interface FieldMeta {
  /** What the editor calls the field. */
  label: string;
  /** One sentence that helps to fill it in. */
  hint?: string;
  /** What only those who write the file must know, such as quotation marks around a code. */
  inFile?: string;
}

/** `quotation`: a passage of the criteria of the chosen movement, word for word. */
export type TextForm =
  'line' | 'paragraphs' | 'quotation' | 'day' | 'partial-day' | 'moment' | 'year' | 'link' | 'photo' | 'pdf';

declare module 'zod' {
  interface GlobalMeta extends Partial<FieldMeta> {
    /** The collection whose ids the field holds. */
    references?: CollectionName;
    /** Labels of a closed list of values. */
    options?: Readonly<Record<string, string>>;
    /** What its text stands for, where a form needs to know. */
    form?: TextForm;
    /** Letters as a reader counts them; the names are those of JSON Schema. */
    minLength?: number;
    maxLength?: number;
  }
}

export const collectionNames = ['exemplars', 'stories', 'events', 'pages', 'movements', 'units', 'documents'] as const;
export type CollectionName = (typeof collectionNames)[number];

/** A sentence that says itself which part of a text it is about, so that the text is not quoted before it. */
const aboutText = (error: string, rule: RuleCode = 'R1') => ({ error, params: { rule, stands: true } });

/** Text of one or more lines; lengths in letters. */
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

/** One line of text; lengths in letters. */
export const text = (min: number, max: number, meta: FieldMeta) =>
  longText(min, max, meta)
    .refine((value) => value === value.trim(), aboutText('có khoảng trắng thừa ở đầu hoặc cuối. Hãy xóa đi.'))
    .refine((value) => !value.trim().includes('\n'), aboutText('phải nằm trên một dòng. Hãy bỏ chỗ xuống dòng.'))
    .meta({ ...meta, form: 'line' });

/** Text that must use curly quotes, as names and titles do. */
export const name = (min: number, max: number, meta: FieldMeta) =>
  text(min, max, meta)
    .refine((value) => !/["]/.test(value), aboutText('dùng ngoặc kép cong “ ” thay cho ngoặc kép thẳng.', 'R13'))
    .meta({ ...meta });

/** A civil day of Việt Nam, `YYYY-MM-DD`. */
export const day = (meta: FieldMeta) =>
  z
    .string()
    .refine(isDay, { error: 'là ngày không có thật hoặc sai cách ghi. Ghi năm-tháng-ngày, ví dụ 2023-06-09.' })
    .meta({ ...meta, form: 'day' });

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDay = (meta: FieldMeta) =>
  z
    .string()
    .refine(isPartialDay, {
      error: 'chưa đúng. Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2024, 2024-05 hoặc 2024-05-17.',
    })
    .meta({ ...meta, form: 'partial-day', inFile: "Năm đứng một mình thì đặt trong ngoặc đơn: '2024'." });

/** A day, or a minute of a day with the offset of Việt Nam: `2024-08-15T08:00+07:00`. */
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

/** The id of an entry of another collection. */
export const reference = (collection: CollectionName, meta: FieldMeta) =>
  z
    .string()
    .refine(isSlug, { error: 'không có trong danh sách. Hãy chọn lại.' })
    .meta({
      ...meta,
      references: collection,
      inFile: 'Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ phong-noi-vu.',
    });

/** A path of this site or an https address. */
export const link = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^(https:\/\/[^\s"<>]+|\/[^\s"<>/][^\s"<>]*|\/)$/, {
      error: 'chưa đúng. Ghi địa chỉ bắt đầu bằng https:// hoặc đường dẫn của trang này bắt đầu bằng dấu /.',
    })
    .meta({ ...meta, form: 'link' });

export const sampleField = z.boolean().default(false).meta({
  label: 'Dữ liệu minh họa',
  hint: 'Bật cho nội dung hư cấu: hiện dải “Minh họa”, không tính vào chỉ tiêu, không có trong bản chính thức.',
});

/** An optional field keeps the label of the field it wraps: `.meta()` must come last. */
export const optional = <Field extends z.ZodType>(field: Field) => field.optional().meta({ ...field.meta() });

/** A list that is empty when its key is missing. */
export const list = <Item extends z.ZodType>(item: Item, max: number, meta: FieldMeta) =>
  z
    .array(item)
    .max(max)
    .default([])
    .meta({ ...meta });
