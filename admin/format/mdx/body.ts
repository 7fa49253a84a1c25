/** Converts a body between the file and the form. Clean MDX stays as it is; anything else is read as typed text. */
import { refuseExcess } from '../../../src/mdx/limits.ts';
import { readBody as readMdx, type ParsedBody } from '../../../src/mdx/read-body.ts';
import { cleanText } from './clean-text.ts';
import { toAllowed } from './nearest-allowed.ts';
import { fileParser } from './parser.ts';
import { readTyped } from './typed-tree.ts';
import { writeMdx } from './write.ts';

/** The body to write into the file, without a line break at its end. */
export function toMdx(typed: string): string {
  const clean = cleanText(typed).replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (refuseExcess(clean).length > 0) return clean;
  if (isClean(clean)) return clean;
  return writeMdx(toAllowed(readTyped(clean), clean));
}

export function isClean(mdx: string): boolean {
  return readMdx(`${mdx}\n`, fileParser, { allowCorrections: true }).problems.length === 0;
}

/** Parses the body that the typed text will become. Lines in problems are counted from the start of the body. */
export function readBody(typed: string, options: { allowCorrections?: boolean } = {}): ParsedBody {
  return readMdx(`${toMdx(typed)}\n`, fileParser, options);
}
