/**
 * Reads the statements in HTML and JSON. One module reads both, because pages contain JSON, and JSON contains pieces of
 * HTML.
 */
import { contactIn } from '../../domain/rules/personal-data.ts';
import { parseJson } from '../../text/json.ts';
import { readHtml, type Html } from './read-html.ts';
import { isMadeAttribute, isMadeKey, isMadeMeta } from './tokens.ts';

export interface Statement {
  text: string;
  /** The place in the file, as messages name it, such as a column, key or attribute. Undefined for running text. */
  where?: string;
  /** Findings count only if they overlap this part. The rest of the text is context. */
  part?: { from: number; to: number };
}

/** Types of `<script>` that hold JSON. */
const isData = (type: string | undefined): boolean => type?.endsWith('json') === true;

/** Every text that a page shows, or gives to screen readers or search engines. */
export function statementsOfHtml({ blocks, comments, elements, code }: Html): Statement[] {
  return [
    ...blocks.map((text) => ({ text })),
    ...comments.map((text) => ({ text, where: 'lời ghi chú trong mã' })),
    ...elements.flatMap(({ tag, attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) => {
        const where = `thuộc tính ${name} của <${tag}>`;
        if (tag !== 'meta' || name !== 'content') return statementsInAttribute(name, value, where);
        return isMadeMeta(attributes['property'] ?? attributes['name'] ?? '', value) ? [] : [{ text: value, where }];
      }),
    ),
    ...code.flatMap(({ element, text }) => (isData(element.attributes['type']) ? statementsInJson(text) : [])),
  ];
}

export function statementsInAttribute(name: string, value: string, where: string): Statement[] {
  const contact = contactIn(value);
  if (contact !== undefined) return [{ text: contact, where }];
  return value === '' || isMadeAttribute(name, value) ? [] : statementsInValue(value, where);
}

/** Statements in the value of a JSON key or in the text of an XML element. */
export function statementsInField(name: string, value: string, where: string): Statement[] {
  const contact = contactIn(value);
  if (contact !== undefined) return [{ text: contact, where }];
  return isMadeKey(name, value) ? [] : statementsInValue(value, where);
}

/** A value may contain HTML, like a description in a feed or the code of a frame. */
export function statementsInValue(value: string, where: string): Statement[] {
  if (!/<[a-z!/]/i.test(value)) return [{ text: value, where }];
  return statementsOfHtml(readHtml(value)).map((said) => ({ ...said, where }));
}

/**
 * Statements in the values of JSON. Keys are chosen by the program and are not checked. Numbers are checked only if
 * their key says that they are telephone numbers. What is not JSON is checked as one text.
 */
export function statementsInJson(source: string): Statement[] {
  const value = parseJson(source);
  return value === undefined ? [{ text: source }] : inValue(value, '', '');
}

/**
 * Whether a key can be the name of a field. Items of a list, and files that a table lists by path, are checked under
 * the name of the list or table.
 */
const isName = (key: string): boolean => /^[@$\w-]+$/.test(key);

const isDialled = (path: string): boolean =>
  /(?:phone|mobile|hotline|zalo|viber|sđt|sdt|điện thoại|dien[\s_-]?thoai|(?<![a-z])tel(?![a-z]))[^.]*$/i.test(path);

/** JSON numbers cannot keep the 0 or the + that telephone numbers begin with. */
const toDialled = (digits: string): string => (/^84\d{9}/.test(digits) ? `+${digits}` : `0${digits}`);

function inValue(value: unknown, name: string, path: string): Statement[] {
  if (typeof value === 'string') return statementsInField(name, value, `mục ${path}`);
  if (typeof value === 'number' && isDialled(path)) return [{ text: toDialled(String(value)), where: `mục ${path}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => inValue(item, name, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const joined = inRecordPart(value, path);
  return Object.entries(value)
    .filter(([key]) => joined === undefined || (key !== 'text' && key !== 'around'))
    .flatMap(([key, child]) => inValue(child, isName(key) ? key : name, path === '' ? key : `${path}.${key}`))
    .concat(joined ?? []);
}

/**
 * In the search files, a part of a text comes with the words around it. They are joined, so that a sentence is not
 * judged by half of it.
 */
function inRecordPart(value: object, path: string): Statement | undefined {
  const { text, around } = value as { text?: unknown; around?: unknown };
  if (typeof text !== 'string' || !Array.isArray(around)) return undefined;
  const [before, after] = around as unknown[];
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const where = path === '' ? 'mục text' : `mục ${path}.text`;
  return { text: `${before}${text}${after}`, where, part: { from: before.length, to: before.length + text.length } };
}
