/** A body between the file and the form: what is clean MDX stays as it is, all else is read as text. */
import { refuseExcess } from '../../../src/mdx/limits.ts';
import { readBody as readMdx, type ParsedBody } from '../../../src/mdx/read-body.ts';
import { cleanText } from './clean-text.ts';
import { toAllowed } from './nearest-allowed.ts';
import { fileParser } from './parser.ts';
import { readTyped } from './typed-tree.ts';
import { writeMdx } from './write.ts';

/** What the file will hold for a body as the form gives it; ends without a line break. */
export function toMdx(typed: string): string {
  const clean = cleanText(typed).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (refuseExcess(clean).length > 0) return clean;
  if (isClean(clean)) return clean;
  return writeMdx(toAllowed(readTyped(clean), clean));
}

export function isClean(mdx: string): boolean {
  return readMdx(`${mdx}\n`, fileParser, { allowCorrections: true }).problems.length === 0;
}

/** The body of the page that the typed text becomes, or what hinders it; lines count from the body's first. */
export function readBody(typed: string, options: { allowCorrections?: boolean } = {}): ParsedBody {
  return readMdx(`${toMdx(typed)}\n`, fileParser, options);
}
