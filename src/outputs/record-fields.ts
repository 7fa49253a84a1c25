/** Functions that build the fields of the public records, each with its description. */
import * as z from 'zod';

export const text = (description: string) => z.string().min(1).meta({ description });
export const day = (description: string) =>
  z.iso.date().meta({ description: `${description} (năm-tháng-ngày, giờ Việt Nam)` });
export const address = (description: string) => z.url().meta({ description });
export const flag = (description: string) => z.boolean().meta({ description });
export const id = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ description });
export const oneOf = <const Options extends Readonly<Record<string, string>>>(
  options: Options,
  description: string,
) => {
  const values = Object.entries(options).map(([value, label]) => `${value} (${label})`);
  return z
    .enum(Object.keys(options) as (keyof Options & string)[])
    .meta({ description: `${description}: ${values.join(', ')}` });
};
export const named = (description: string) => z.strictObject({ id: id('Mã'), name: text('Tên') }).meta({ description });
export const optional = <Field extends z.ZodType>(field: Field) => field.optional().meta({ ...field.meta() });
