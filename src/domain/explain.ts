/** Turns what Zod found into sentences an office clerk understands. */
import * as z from 'zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Problems of one value against one schema; empty when it is valid. */
export function explainValue(schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = []): Problem[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return rootCauses(result.error.issues).flatMap((issue) => explainIssue(schema, issue, value, at));
}

/** Zod also measures a text that stands in place of a list; the wrong type says it all. */
function rootCauses(issues: readonly Issue[]): Issue[] {
  const placeOf = (issue: Issue) => issue.path.join('.');
  const wrongType = new Set(issues.filter((issue) => issue.code === 'invalid_type').map(placeOf));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrongType.has(placeOf(issue)));
}

function explainIssue(schema: z.ZodType, issue: Issue, value: unknown, at: readonly PropertyKey[]): Problem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => wrongness(a) - wrongness(b))[0] ?? [];
    return closest.flatMap((inner) =>
      explainIssue(schema, { ...inner, path: [...issue.path, ...inner.path] }, value, at),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      rule: 'R1',
      severity: 'error',
      path: [...path, key],
      label: schemaAt(schema, [...issue.path, key])?.meta()?.label ?? key,
      message: unknownKey(key, known),
    }));
  }
  const fields = schemasAt(schema, issue.path);
  const rule = issue.code === 'custom' && typeof issue.params?.['rule'] === 'string' ? issue.params['rule'] : 'R1';
  const label = fields[0]?.meta()?.label ?? String(issue.path.at(-1) ?? '');
  return [{ rule, severity: 'error', path, label, message: describe(issue, fields) }];
}

/** A branch of a union whose keys do not fit at all is further off than one with a bad value. */
function wrongness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1), 0);
}

export function unknownKey(key: string, known: readonly string[]): string {
  if (known.includes(key)) return 'không dùng cùng lựa chọn đang ghi. Hãy xóa trường này, hoặc chọn lại.';
  const near = known.find((candidate) => isNear(key.toLowerCase(), candidate.toLowerCase()));
  const advice = near === undefined ? 'Hãy xóa trường này' : `Có phải “${near}” không? Hãy sửa tên hoặc xóa trường này`;
  return `không có trường tên “${key}”. ${advice}; dữ liệu lạ không được phép đi kèm bài.`;
}

/** At most one letter missing, added or changed, or two swapped. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length === restB.length) {
    const swapped = restA.slice(0, 2) === [...restB.slice(0, 2)].reverse().join('');
    return restA.slice(1) === restB.slice(1) || (swapped && restA.slice(2) === restB.slice(2));
  }
  return restA.slice(1) === restB || restA === restB.slice(1);
}

function describe(issue: Issue, fields: readonly z.ZodType[]): string {
  const input = issue.code === 'invalid_union' ? discriminatorOf(issue) : issue.input;
  const options = optionsOf(fields);
  if (input === undefined && issue.code !== 'custom') return describeMissing(options, fields[0]?.meta()?.hint);
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, input);
    case 'too_small':
      return describeTooSmall(issue, input);
    case 'too_big':
      return describeTooBig(issue, input);
    case 'invalid_value':
      return describeChoice(issue.values, input, options);
    case 'invalid_union':
      return describeChoice(Object.keys(options), input, options);
    default:
      return issue.message;
  }
}

function describeMissing(options: Readonly<Record<string, string>>, hint: string | undefined): string {
  const values = Object.keys(options);
  if (values.length > 0) return `còn thiếu. ${listChoices(values, options)}`;
  return ['còn thiếu. Hãy điền trường này.', ...(hint === undefined ? [] : [hint])].join(' ');
}

/** The issue of a discriminator holds the whole record as its input. */
function discriminatorOf(issue: z.core.$ZodIssueInvalidUnion): unknown {
  return (issue.input as Record<PropertyKey, unknown>)[issue.path.at(-1) ?? ''];
}

function optionsOf(fields: readonly z.ZodType[]): Record<string, string> {
  return Object.assign({}, ...fields.map((field) => field.meta()?.options)) as Record<string, string>;
}

function describeType(expected: string, input: unknown): string {
  if (input === null) return 'đang để trống. Hãy điền, hoặc xóa cả dòng nếu không bắt buộc.';
  switch (expected) {
    case 'string':
      return `phải là chữ, mà “${show(input)}” đang được hiểu là ${kindOf(input)}. Hãy đặt giá trị trong ngoặc đơn '…'.`;
    case 'number':
    case 'int':
      return expected === 'int'
        ? `phải là số nguyên, mà đang là “${show(input)}”. Ghi số không có dấu chấm hàng nghìn, ví dụ 2023.`
        : `phải là số, mà đang là “${show(input)}”. Ghi số không có dấu chấm hàng nghìn, phần lẻ sau dấu chấm, ví dụ 1250.5.`;
    case 'boolean':
      return `chỉ nhận true (có) hoặc false (không), mà đang là “${show(input)}”.`;
    case 'array':
    case 'tuple':
      return 'phải là danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch nối.';
    default:
      return 'phải gồm các trường con thụt vào dưới tên trường.';
  }
}

function describeTooSmall(issue: z.core.$ZodIssueTooSmall, input: unknown): string {
  if (typeof input === 'string') {
    if (input === '') return `đang để trống, cần ít nhất ${issue.minimum} ký tự. Hãy viết thêm.`;
    return `cần ít nhất ${issue.minimum} ký tự, hiện có ${input.length}. Hãy viết thêm.`;
  }
  if (Array.isArray(input)) return `cần ít nhất ${issue.minimum} mục, hiện có ${input.length}. Hãy thêm mục.`;
  const bound = issue.inclusive === false ? `lớn hơn ${issue.minimum}` : `từ ${issue.minimum} trở lên`;
  return `phải ${bound}, mà đang là ${show(input)}.`;
}

function describeTooBig(issue: z.core.$ZodIssueTooBig, input: unknown): string {
  if (typeof input === 'string') return `dài ${input.length} ký tự, nhiều nhất ${issue.maximum}. Hãy viết gọn lại.`;
  if (Array.isArray(input)) return `có ${input.length} mục, nhiều nhất ${issue.maximum}. Hãy bớt đi.`;
  return `phải từ ${issue.maximum} trở xuống, mà đang là ${show(input)}.`;
}

function describeChoice(values: readonly unknown[], input: unknown, options: Readonly<Record<string, string>>): string {
  return `“${show(input)}” không có trong danh sách. ${listChoices(values, options)}`;
}

function listChoices(values: readonly unknown[], options: Readonly<Record<string, string>>): string {
  const listed = values.map((value) => {
    const label = options[String(value)];
    return label === undefined ? String(value) : `${String(value)} (${label})`;
  });
  return `Hãy chọn một trong: ${listed.join(', ')}.`;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'số';
  if (typeof value === 'boolean') return 'đúng/sai';
  return Array.isArray(value) ? 'danh sách' : 'nhóm trường';
}

/** The schema of the field at `path`, looking through wrappers and every branch of a union. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return schemasAt(schema, path)[0];
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  return branches(schema).flatMap((candidate) => {
    const child = childOf(candidate, key);
    return child === undefined ? [] : schemasAt(child, rest);
  });
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const field = schemaAt(schema, path);
  if (field === undefined) return [];
  return branches(field).flatMap((branch) => (branch instanceof z.ZodObject ? Object.keys(branch.shape) : []));
}

/** The schema without optional, nullable and default wrappers; one item per branch of a union. */
export function branches(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return branches(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(branches);
  return [schema];
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] as z.ZodType | undefined;
  return undefined;
}
