/**
 * What people say in a file, field by field: rules about words look at this and at nothing else, for a hash may look
 * like any number. Closed by default: a field that is not known to hold what a machine made is read.
 */
import type { OutputFile } from './output-file.ts';
import { saidBy, statementsInJson, type Statement } from './nested-statements.ts';
import { statementsInCalendar } from './read-calendar.ts';
import type { Html } from './read-html.ts';
import { statementsInOffice } from './read-office.ts';
import { statementsInTable } from './read-table.ts';
import { statementsInXml } from './read-xml.ts';
import { innerName, unpacked } from './text-of.ts';

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
