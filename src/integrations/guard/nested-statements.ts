/** A page holds JSON and JSON holds pieces of pages, so one module reads both. */
import { contactIn } from '../../domain/rules/personal-data.ts';
import { readHtml, type Html } from './read-html.ts';
import { isMadeAttribute, isMadeKey, isMadeMeta } from './tokens.ts';

export interface Statement {
  text: string;
  /** Column, key or attribute; absent where the text stands in the page itself. */
  where?: string;
  /** Only what overlaps this part of the text counts; the rest stands around it. */
  part?: { from: number; to: number };
}

/** Data for engines and programs that stands in a page. */
const isData = (type: string | undefined): boolean => type?.endsWith('json') === true;

/** What a page says, to the eye, to a screen reader and to a search engine. */
export function saidBy({ blocks, comments, elements, code }: Html): Statement[] {
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

/** The value of a key of JSON or of an element of XML. */
export function statementsInField(name: string, value: string, where: string): Statement[] {
  const contact = contactIn(value);
  if (contact !== undefined) return [{ text: contact, where }];
  return isMadeKey(name, value) ? [] : statementsInValue(value, where);
}

/** A text may itself be a piece of a page: a description in a feed, the code of a frame. */
export function statementsInValue(value: string, where: string): Statement[] {
  if (!/<[a-z!/]/i.test(value)) return [{ text: value, where }];
  return saidBy(readHtml(value)).map((said) => ({ ...said, where }));
}

/**
 * The text of each value under its key; keys themselves are the program's, and numbers are numbers, unless their key
 * says that they are dialled.
 */
export function statementsInJson(source: string): Statement[] {
  const value = parse(source);
  return value === undefined ? [{ text: source }] : inValue(value, '', '');
}

/** What cannot be read as what it says it is, is read whole. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Items of a list have the name of the list, and so have files that a table lists by their paths. */
const isName = (key: string): boolean => /^[@$\w-]+$/.test(key);

const isDialled = (path: string): boolean =>
  /(?:phone|mobile|hotline|zalo|viber|sđt|sdt|điện thoại|dien[\s_-]?thoai|(?<![a-z])tel(?![a-z]))[^.]*$/i.test(path);

/** A number keeps neither the 0 nor the + before it. */
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

/** A part of a text that search shows, with the words around it: a sentence is not judged by its half. */
function inRecordPart(value: object, path: string): Statement | undefined {
  const { text, around } = value as { text?: unknown; around?: unknown };
  if (typeof text !== 'string' || !Array.isArray(around)) return undefined;
  const [before, after] = around as unknown[];
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  const where = path === '' ? 'mục text' : `mục ${path}.text`;
  return { text: `${before}${text}${after}`, where, part: { from: before.length, to: before.length + text.length } };
}
