import { sections } from '../../src/domain/rules/exemplar.ts';

const emptySection = new RegExp(String.raw`^## (?:${sections.join('|')})[ \t]*\n*(?=\n## |(?![\s\S]))`, 'gm');

/** Leaves out the headings that a new exemplar starts with and that nobody has written under. */
export const withoutEmptySections = (body: string): string => body.replace(emptySection, '').trim();
