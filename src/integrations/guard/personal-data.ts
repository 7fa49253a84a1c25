/** Telephone numbers, addresses and numbers of persons that stand in a page; office contacts are allowed. */
import { personalDataLabels } from '../../domain/rules/personal-data.ts';
import { findPersonalData, type PersonalData } from '../../text/personal-data.ts';
import type { Html } from './read-html.ts';

const readAttributes = [
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'content',
  'placeholder',
  'value',
  'label',
  'datetime',
];

/** What a page says, to the eye, to a screen reader and to a search engine. */
export function saidBy({ blocks, comments, elements }: Html): string[] {
  const attributes = elements.flatMap(({ attributes }) => [
    ...readAttributes.flatMap((name) => attributes[name] ?? []),
    ...(/^(?:tel|mailto|sms):/.test(attributes['href'] ?? '') ? [(attributes['href'] ?? '').replace(/^\w+:/, '')] : []),
  ]);
  return [...blocks, ...comments, ...attributes];
}

export type CheckText = (text: string) => string[];

/** The same header stands on every page: a text is looked at once. */
export function personalDataCheck(allowed: readonly string[]): CheckText {
  const known = new Map<string, string[]>();
  const allowedKeys = new Set(allowed.map(keyOf));
  return (text) => {
    const found =
      known.get(text) ??
      findPersonalData(text)
        .filter(({ match }) => !allowedKeys.has(keyOf(match)))
        .map(toMessage);
    known.set(text, found);
    return found;
  };
}

const toMessage = ({ kind, match }: PersonalData): string =>
  `có ${personalDataLabels[kind]} “${match}” không phải liên hệ của cơ quan. Hãy xóa ở bài hoặc văn bản nguồn.`;

const keyOf = (contact: string): string =>
  contact.includes('@') ? contact.toLowerCase() : contact.replace(/\D/g, '').replace(/^84/, '0');
