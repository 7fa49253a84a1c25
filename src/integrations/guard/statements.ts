/**
 * What people say in a file, field by field: rules about words look at this and at nothing else, for a hash may look
 * like any number. Closed by default: a field that is not known to hold what a machine made is read.
 */
import { contactIn } from '../../domain/rules/personal-data.ts';
import type { OutputFile } from './finding.ts';
import { statementsInCalendar } from './read-calendar.ts';
import { readHtml, type Html } from './read-html.ts';
import { statementsInJson } from './read-json.ts';
import { statementsInOffice } from './read-office.ts';
import { statementsInTable } from './read-table.ts';
import { statementsInXml } from './read-xml.ts';
import { isMadeAttribute, isMadeKey, isMadeMeta } from './tokens.ts';
import { innerName, unpacked } from './text-of.ts';

export interface Statement {
  text: string;
  /** Column, key or attribute; absent where the text stands in the page itself. */
  where?: string;
  /** Only what overlaps this part of the text counts; the rest stands around it. */
  part?: { from: number; to: number };
}

/** Programs and styles say nothing of people; an index of words says what other files of the build say whole. */
const unread = /\.(?:m?js|css|map|pf_index|pf_meta|pagefind|wasm|ico|woff2?|pdf|avif|webp|jpe?g|png|gif|tiff?)$/i;
/** Twelve letters that Pagefind puts before what it packs. */
const markOfPagefind = /^pagefind_dcd/;

/** `text` and `html` as the caller has read them. */
export function statementsIn(file: OutputFile, text: string, html?: Html): Statement[] {
  const name = innerName(file.path);
  if (unread.test(name)) return [];
  if (/\.(?:docx|xlsx)$/.test(name)) return statementsInOffice(unpacked(file));
  if (name.endsWith('.pf_fragment')) return statementsInJson(text.replace(markOfPagefind, ''));
  if (html !== undefined) return saidBy(html);
  if (/\.(?:json|webmanifest)$/.test(name)) return statementsInJson(text);
  if (/\.(?:xml|svg)$/.test(name)) return statementsInXml(text);
  if (name.endsWith('.ics')) return statementsInCalendar(text);
  if (name.endsWith('.csv')) return statementsInTable(text);
  return [{ text }];
}

/** Data for engines and programs that stands in a page. */
const isData = (type: string | undefined): boolean => type?.endsWith('json') === true;

/**
 * What a page says, to the eye, to a screen reader and to a search engine.
 * @internal Exported for its test.
 */
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
