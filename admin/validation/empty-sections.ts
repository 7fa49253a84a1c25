import { sections } from '../../src/domain/rules/exemplar.ts';

const emptySection = new RegExp(String.raw`^## (?:${sections.join('|')})[ \t]*\n*(?=\n## |(?![\s\S]))`, 'gm');

/** Removes the template headings of a new exemplar that have no text below them. */
export const withoutEmptySections = (body: string): string => body.replace(emptySection, '').trim();
