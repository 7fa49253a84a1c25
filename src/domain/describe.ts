/** Turns one Zod issue into a Vietnamese sentence, in one wording for the file and one for the form. */
import type * as z from 'zod';
import { parseVietnameseNumber } from '../text/format.ts';
import { countLetters } from '../text/hidden-characters.ts';
import { explainInvisible } from '../text/look-alikes.ts';
import { nearestOption } from './nearest.ts';
import { isLikeThousands, meaningsOf } from './numbers.ts';
import type { Wording } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Options = Readonly<Record<string, string>>;

/** The issue, with what is known about its field and value. */
export interface Subject {
  issue: Issue;
  input: unknown;
  /** The value as the file writes it; undefined in the form. */
  written: string | undefined;
  options: Options;
  hint: string | undefined;
  /** How to write such a value in a file. The form does not need this hint. */
  inFile: string | undefined;
}

const both = (sentence: string): Wording => sentence;

export function describe(subject: Subject): Wording {
  const { issue, input, options } = subject;
  if (input === undefined && issue.code !== 'custom') return describeMissing(subject);
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, subject);
    case 'too_small':
      return both(describeTooSmall(issue, subject));
    case 'too_big':
      return both(describeTooBig(issue, subject));
    case 'invalid_value':
      return describeChoice(issue.values, subject);
    case 'invalid_union':
      return describeChoice(Object.keys(options), subject);
    default:
      return describeForm(subject);
  }
}

function describeMissing({ options, hint, inFile }: Subject): Wording {
  const values = Object.keys(options);
  if (values.length > 0) return mapWording(listChoices(values, options), (choices) => `còn thiếu. ${choices}`);
  return inBoth(['còn thiếu. Hãy điền trường này.', hint], inFile);
}

/**
 * Describes all other issues, such as a wrong format. The value is quoted before the message, unless the message says
 * itself which part is wrong (`stands`).
 */
function describeForm({ issue, input, written, inFile }: Subject): Wording {
  const stands = issue.code === 'custom' && issue.params?.['stands'] === true;
  if (stands || typeof input !== 'string') return both(issue.message);
  return inBoth([`“${displayValue(written ?? input)}” ${issue.message}`, explainInvisible(input)], inFile);
}

function describeType(expected: string, { input, written }: Subject): Wording {
  if (input === null) return describeNull(written);
  const value = `“${displayValue(written ?? input)}”`;
  const isPlain = written !== undefined || typeof input !== 'object';
  switch (expected) {
    case 'string':
      return {
        file: `phải là chữ, mà ${isPlain ? `${value} đang được hiểu là` : 'đang là'} ${kindOf(input)}. Hãy đặt giá trị trong ngoặc đơn ${quoted(written ?? input)}.`,
        form: `phải là chữ, mà đang là ${kindOf(input)}. Hãy xóa rồi gõ lại.`,
      };
    case 'number':
    case 'int':
      return describeNumber(expected === 'int', value, input);
    case 'boolean':
      return {
        file: `chỉ nhận true (có) hoặc false (không), mà đang là ${value}.`,
        form: 'chưa chọn. Hãy chọn “Có” hoặc “Không”.',
      };
    case 'array':
    case 'tuple':
      return {
        file: `phải là danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch nối; hiện đang ghi ${value}.`,
        form: 'phải là danh sách. Hãy xóa rồi thêm lại từng mục.',
      };
    default:
      return {
        file: `phải gồm các trường con thụt vào dưới tên trường; hiện đang ghi ${value}.`,
        form: 'chưa đúng. Hãy điền lại từng ô của mục này.',
      };
  }
}

function describeNull(written: string | undefined): Wording {
  const form = 'đang để trống. Hãy điền trường này.';
  if (written === undefined || written === '')
    return { file: 'đang để trống. Hãy điền, hoặc xóa cả dòng nếu không bắt buộc.', form };
  return {
    file: `“${written}” được hiểu là để trống. Hãy điền, hoặc xóa cả dòng nếu không bắt buộc; nếu là chữ thì đặt trong ngoặc đơn ${quoted(written)}.`,
    form,
  };
}

function describeNumber(isWhole: boolean, value: string, input: unknown): Wording {
  const meant = numberIn(value.slice(1, -1));
  const cause = typeof input === 'string' ? explainInvisible(input) : undefined;
  if (isWhole)
    return inBoth(
      [`phải là số nguyên, mà đang là ${value}.`, cause],
      `Ghi số không có dấu chấm hàng nghìn, ví dụ ${meant !== undefined && Number.isInteger(meant) ? meant : 2023}.`,
      'Hãy ghi số không có phần lẻ, ví dụ 2023.',
    );
  const typed = value.slice(1, -1);
  const { whole, decimal } = meaningsOf(typed);
  return inBoth(
    [`phải là số, mà đang là ${value}.`, cause],
    `Ghi số không có ngoặc, không có dấu chấm hàng nghìn, phần lẻ sau dấu chấm, ví dụ ${meant ?? 1250.5}.`,
    isLikeThousands(typed)
      ? `Nếu là ${whole} thì ghi ${whole}, không có dấu chấm; nếu là số lẻ thì ghi ${decimal}.`
      : 'Chỉ ghi số, ví dụ 1250 hoặc 1250,5.',
  );
}

/** The number that the writer most likely meant by a text, such as a quoted number or one in Vietnamese notation. */
const numberIn = (text: string): number | undefined => {
  const bare = text.normalize('NFKC').replace(/[\s_]/g, '');
  return /^-?\d+(\.\d+)?$/.test(bare) && !isThousands(bare) ? Number(bare) : parseVietnameseNumber(bare);
};

const isThousands = (text: string): boolean => /^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text);

function describeTooSmall(issue: z.core.$ZodIssueTooSmall, { input, written }: Subject): string {
  if (typeof input === 'string') {
    if (input === '') return `đang để trống, cần ít nhất ${issue.minimum} ký tự. Hãy viết thêm.`;
    return `cần ít nhất ${issue.minimum} ký tự, hiện có ${countLetters(input)}. Hãy viết thêm.`;
  }
  if (Array.isArray(input)) return `cần ít nhất ${issue.minimum} mục, hiện có ${input.length}. Hãy thêm mục.`;
  const bound = issue.inclusive === false ? `lớn hơn ${issue.minimum}` : `từ ${issue.minimum} trở lên`;
  return `phải ${bound}, mà đang là ${displayValue(written ?? input)}.`;
}

function describeTooBig(issue: z.core.$ZodIssueTooBig, { input, written }: Subject): string {
  if (typeof input === 'string')
    return `dài ${countLetters(input)} ký tự, nhiều nhất ${issue.maximum}. Hãy viết gọn lại.`;
  if (Array.isArray(input)) return `có ${input.length} mục, nhiều nhất ${issue.maximum}. Hãy bớt đi.`;
  return `phải từ ${issue.maximum} trở xuống, mà đang là ${displayValue(written ?? input)}.`;
}

function describeChoice(values: readonly unknown[], { input, written, options }: Subject): Wording {
  const cause = typeof input === 'string' ? explainInvisible(input) : undefined;
  const start = [`“${displayValue(written ?? input)}” không có trong danh sách.`, cause];
  const isLong = values.length > longList;
  const near = isLong && typeof input === 'string' && cause === undefined ? nearestOption(input, options) : undefined;
  if (near === undefined) return mapWording(listChoices(values, options), (choices) => join([...start, choices]));
  const label = options[near] ?? near;
  return {
    file: join([...start, `Có phải “${near}” (${label}) không? Các giá trị khác có ở trang Bảng các trường.`]),
    form: join([...start, `Có phải “${label}” không? Hãy chọn trong danh sách.`]),
  };
}

/**
 * Longest list of choices that every message prints. From a longer list, a message names only the choice nearest to
 * what was written. If none is near, the message for a file prints all of them, and that for the form prints none,
 * because the form shows the choices itself.
 */
const longList = 12;

/** A file holds the codes of the values, the form shows their labels. */
function listChoices(values: readonly unknown[], options: Options): Wording {
  const labels = values.map((value) => ({ value: String(value), label: options[String(value)] }));
  const inFile = labels.map(({ value, label }) => (label === undefined ? value : `${value} (${label})`));
  const inForm = labels.flatMap(({ label }) => label ?? []);
  return {
    file: `Hãy chọn một trong: ${inFile.join(', ')}.`,
    form:
      inForm.length === 0 || inForm.length > longList
        ? 'Hãy chọn trong danh sách.'
        : `Hãy chọn một trong: ${inForm.join(', ')}.`,
  };
}

function mapWording(wording: Wording, change: (sentence: string) => string): Wording {
  return typeof wording === 'string' ? change(wording) : { file: change(wording.file), form: change(wording.form) };
}

function inBoth(sentences: readonly (string | undefined)[], inFile?: string, inForm?: string): Wording {
  if (inFile === undefined && inForm === undefined) return join(sentences);
  return { file: join([...sentences, inFile]), form: join([...sentences, inForm]) };
}

const join = (sentences: readonly (string | undefined)[]): string =>
  sentences.filter((sentence) => sentence !== undefined).join(' ');

export function displayValue(value: unknown): string {
  const text = typeof value === 'string' ? value : shape(value);
  const line = text.trim() === '' ? 'chỗ trống' : text.replace(/\s*\n\s*/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Names lists and groups by kind only, because an editor cannot read their JSON. */
function shape(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'danh sách trống' : `danh sách ${value.length} mục`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'ngày không có thật' : value.toISOString();
  return value === null || value === undefined ? 'chỗ trống' : 'nhóm trường';
}

const quoted = (value: unknown): string => {
  const text = displayValue(value);
  return typeof value === 'object' || text.endsWith('…') ? "'…'" : `'${text.replaceAll("'", "''")}'`;
};

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'số';
  if (typeof value === 'boolean') return 'đúng/sai';
  if (value instanceof Date) return 'ngày';
  return Array.isArray(value) ? 'danh sách' : 'nhóm trường';
}
