/** Turns Zod issues into sentences that an office clerk understands. */
import * as z from 'zod';
import { isRuleCode } from './catalogue.ts';
import { describe } from './describe.ts';
import { explainTexts } from './explain-texts.ts';
import { askAboutNumber } from './numbers.ts';
import { explainInvisible } from '../text/look-alikes.ts';
import { isOneLetterOff } from '../text/slip.ts';
import { metaOf, objectsIn, schemaAt, schemasAt } from './schema.ts';
import { toMessages, type Problem, type Wording } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Returns the value at a path as the file writes it; undefined without a file, or if the file lacks the value. */
export type Written = (path: Path) => string | undefined;

interface Source {
  value: unknown;
  at: Path;
  written: Written;
}

const inNoFile: Written = () => undefined;

/** Problems of one value: where it does not match its schema, and faults in the numbers and texts in it. */
export const explainValue = (schema: z.ZodType, value: unknown, at?: Path, written?: Written): Problem[] =>
  parseValue(schema, value, at, written).problems;

/** Parses a value with a schema. The problems are those of `explainValue`. */
export function parseValue(schema: z.ZodType, value: unknown, at: Path = [], written = inNoFile) {
  const source: Source = { value, at, written };
  const result = schema.safeParse(value, { reportInput: true });
  const found = result.success
    ? []
    : rootCauses(result.error.issues).flatMap((issue) => explainIssue(schema, issue, source));
  const numbers = explainNumbers(schema, source, found);
  const texts = explainTexts(value, at, found, (path) => labelAt(schema, path));
  return { result, problems: [...found, ...numbers, ...texts] };
}

/**
 * When a text is written in place of a list, Zod reports both the wrong type and the length of the text. Only the wrong
 * type is kept.
 */
function rootCauses(issues: readonly Issue[]): Issue[] {
  const placeOf = (issue: Issue) => issue.path.join('.');
  const wrongType = new Set(issues.filter((issue) => issue.code === 'invalid_type').map(placeOf));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrongType.has(placeOf(issue)));
}

function explainIssue(schema: z.ZodType, issue: Issue, source: Source): Problem[] {
  const path = [...source.at, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => wrongness(a) - wrongness(b))[0] ?? [];
    return closest.flatMap((inner) => explainIssue(schema, { ...inner, path: [...issue.path, ...inner.path] }, source));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      rule: 'R1',
      severity: 'error',
      path: [...path, key],
      label: schemaAt(schema, [...issue.path, key])?.meta()?.label ?? key,
      ...toMessages(unknownKey(key, known)),
    }));
  }
  const fields = schemasAt(schema, issue.path);
  const named: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  const rule = isRuleCode(named) ? named : 'R1';
  const meta = fields[0]?.meta();
  const wording = describe({
    issue,
    input: issue.code === 'invalid_union' ? discriminatorOf(issue) : issue.input,
    written: source.written(path),
    options: optionsOf(fields),
    hint: meta?.hint,
    inFile: meta?.inFile,
  });
  const label = labelAt(schema, issue.path) ?? String(path.at(-1) ?? '');
  const own: Problem = { rule, severity: 'error', path, label, ...toMessages(wording) };
  if (issue.code === 'invalid_union') return [own, ...beside(schema, issue, source)];
  return [own, ...itemsOf(schema, issue, source)];
}

/** Zod does not look into a list that is too long. This finds the problems of its items. */
function itemsOf(schema: z.ZodType, issue: Issue, source: Source): Problem[] {
  if (issue.code !== 'too_big' || !Array.isArray(issue.input)) return [];
  const item = schemaAt(schema, [...issue.path, 0]);
  return issue.input.flatMap((value: unknown, index) =>
    rootCauses(item?.safeParse(value, { reportInput: true }).error?.issues ?? []).flatMap((inner) =>
      explainIssue(schema, { ...inner, path: [...issue.path, index, ...inner.path] }, source),
    ),
  );
}

/**
 * When a discriminator is invalid, Zod does not check the other fields. This finds the problems of fields that all
 * branches share.
 */
function beside(schema: z.ZodType, { path }: Issue, source: Source): Problem[] {
  const [chooser, around] = [path.at(-1), path.slice(0, -1)];
  const group = valueAt(source.value, around);
  if (chooser === undefined || typeof group !== 'object' || group === null) return [];
  const objects = schemasAt(schema, around).flatMap(objectsIn);
  const isShared = ([key]: Path) => objects.every(({ shape }) => key !== undefined && Object.hasOwn(shape, key));
  const found = objects.map((object) => object.safeParse(group, { reportInput: true }).error?.issues ?? []);
  const [closest = []] = found.sort((a, b) => wrongness(a) - wrongness(b));
  return closest
    .filter((inner) => isShared(inner.path) && inner.path[0] !== chooser)
    .flatMap((inner) => explainIssue(schema, { ...inner, path: [...around, ...inner.path] }, source));
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], value);

/** The label of the field at `path` or, if it has none (an item of a list), that of its nearest parent. */
function labelAt(schema: z.ZodType, path: Path): string | undefined {
  const around = [path, ...path.map((_, index) => path.slice(0, path.length - 1 - index))];
  for (const place of around) {
    const field = schemaAt(schema, place);
    const label = field && metaOf(field)?.label;
    if (label !== undefined) return label;
  }
  return undefined;
}

/**
 * Reports numbers that are too large or too small to be written, or whose notation in the file may mean another number.
 */
function explainNumbers(schema: z.ZodType, { value, at, written }: Source, found: readonly Problem[]): Problem[] {
  const told = new Set(found.map(({ path }) => path.join('.')));
  return numbersIn(value, []).flatMap(({ path, number }) => {
    const place = [...at, ...path];
    const wording = askAboutNumber(number, written(place));
    if (wording === undefined || told.has(place.join('.'))) return [];
    const label = labelAt(schema, path) ?? String(place.at(-1) ?? '');
    return [{ rule: 'R1', severity: 'error', path: place, label, ...toMessages(wording) } as const];
  });
}

function numbersIn(value: unknown, path: Path): { path: Path; number: number }[] {
  if (typeof value === 'number') return [{ path, number: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => numbersIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => numbersIn(item, [...path, key]));
}

/**
 * Score by which the best matching branch of a union is chosen; lower is better. An unknown key weighs more than an
 * invalid value.
 */
function wrongness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1), 0);
}

export function unknownKey(key: string, known: readonly string[]): Wording {
  if (known.includes(key))
    return {
      file: 'không dùng cùng lựa chọn đang ghi. Hãy xóa trường này, hoặc chọn lại.',
      form: 'không dùng cùng lựa chọn ở trên. Hãy để trống ô này, hoặc chọn lại.',
    };
  const cause = explainInvisible(key);
  if (cause !== undefined)
    return {
      file: `tên trường “${key}” có chỗ máy đọc khác mắt nhìn. ${cause} Hãy gõ lại cả tên trường.`,
      form: `bài có mục lạ “${key}” mà biểu mẫu không có. Hãy báo người phụ trách trang.`,
    };
  const given = key.toLowerCase();
  const near = known.find((name) => given === name.toLowerCase() || isOneLetterOff(given, name.toLowerCase()));
  const advice = near === undefined ? 'Hãy xóa trường này' : `Có phải “${near}” không? Hãy sửa tên hoặc xóa trường này`;
  return {
    file: `không có trường tên “${key}”. ${advice}; dữ liệu lạ không được phép đi kèm bài.`,
    form: `bài có mục lạ “${key}” mà biểu mẫu không có. Hãy báo người phụ trách trang.`,
  };
}

/** The input of a discriminator issue is the whole object, so the discriminator is looked up in it. */
function discriminatorOf(issue: z.core.$ZodIssueInvalidUnion): unknown {
  return (issue.input as Record<PropertyKey, unknown>)[issue.path.at(-1) ?? ''];
}

function optionsOf(fields: readonly z.ZodType[]): Record<string, string> {
  return Object.assign({}, ...fields.map((field) => field.meta()?.options)) as Record<string, string>;
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const field = schemaAt(schema, path);
  if (field === undefined) return [];
  return objectsIn(field).flatMap(({ shape }) => Object.keys(shape));
}
