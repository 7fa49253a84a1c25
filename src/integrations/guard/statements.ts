/**
 * Reads what people say in a file, field by field. Only these statements are checked for personal data, because a hash
 * can look like a telephone number. Every field is read unless it is known to hold machine-made values.
 */
import type { OutputFile } from './output-file.ts';
import { statementsOfHtml, statementsInJson, type Statement } from './nested-statements.ts';
import { statementsInCalendar } from './read-calendar.ts';
import { readHtml, type Html } from './read-html.ts';
import { statementsInOffice } from './read-office.ts';
import { statementsInTable } from './read-table.ts';
import { statementsInXml } from './read-xml.ts';
import { innerName, decompress, partsOfEpub } from './text-of.ts';

/**
 * Scripts and styles say nothing about people. The words in Pagefind's index also stand in other files, which are read.
 * Pictures, fonts and PDF files hold no plain text.
 */
const unread = /\.(?:m?js|css|map|pf_index|pf_meta|pagefind|wasm|ico|woff2?|pdf|avif|webp|jpe?g|png|gif|tiff?)$/i;
/** The licences of the packages in the editors' bundle. Not read, because they name addresses of their authors. */
const licences = 'admin/giay-phep.md';
/** Signature that Pagefind writes before the content of a file. */
const markOfPagefind = /^pagefind_dcd/;

/** `text` and `html` are what the caller has already read from the file. */
export function statementsIn(file: OutputFile, text: string, html?: Html): Statement[] {
  const name = innerName(file.path);
  if (unread.test(name) || name === licences) return [];
  if (/\.(?:docx|xlsx)$/.test(name)) return statementsInOffice(decompress(file));
  if (name.endsWith('.epub')) return partsOfEpub(decompress(file)).flatMap((part) => statementsOfHtml(readHtml(part)));
  if (name.endsWith('.pf_fragment')) return statementsInJson(text.replace(markOfPagefind, ''));
  if (html !== undefined) return statementsOfHtml(html);
  if (/\.(?:json|webmanifest)$/.test(name)) return statementsInJson(text);
  if (/\.(?:xml|svg)$/.test(name)) return statementsInXml(text);
  if (name.endsWith('.ics')) return statementsInCalendar(text);
  if (name.endsWith('.csv')) return statementsInTable(text);
  return [{ text }];
}
