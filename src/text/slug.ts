import { fold } from './fold.ts';
import { cleanText } from './hidden-characters.ts';

export function toSlug(text: string): string {
  return fold(cleanText(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
