/**
 * Converts the body in the form to that of the file, and parses it. Clean MDX stays as it is, and so does a text over
 * the limits of `refuseExcess`; anything else is read as typed text.
 */
import { refuseExcess } from '../../../src/mdx/limits.ts';
import { readBody as readMdx, type ParsedBody } from '../../../src/mdx/read-body.ts';
import { cleanText } from './clean-text.ts';
import { toAllowed } from './nearest-allowed.ts';
import { fileParser } from './parser.ts';
import { readTyped } from './typed-tree.ts';
import { writeMdx } from './write.ts';

const trimmed = (typed: string): string => cleanText(typed).replace(/^(?:[ \t]*\n)+|\s+$/g, '');

/** The body to write into the file, without a line break at its end. */
export function toMdx(typed: string): string {
  const clean = trimmed(typed);
  if (refuseExcess(clean).length > 0) return clean;
  if (isClean(clean)) return clean;
  return writeMdx(toAllowed(readTyped(clean), clean));
}

export function isClean(mdx: string): boolean {
  return readMdx(`${mdx}\n`, fileParser, { allowCorrections: true }).problems.length === 0;
}

interface Reading {
  typed: string;
  allowCorrections: boolean;
  parsed: ParsedBody;
}

/** The last reading, kept because the preview and the checks both read the same long text when the typing pauses. */
let last: Reading | undefined;

/** Parses the body that the typed text will become. Lines in problems are counted from the start of the body. */
export function readBody(typed: string, { allowCorrections = false }: { allowCorrections?: boolean } = {}): ParsedBody {
  if (last?.typed !== typed || last.allowCorrections !== allowCorrections)
    last = { typed, allowCorrections, parsed: parse(typed, allowCorrections) };
  return last.parsed;
}

function parse(typed: string, allowCorrections: boolean): ParsedBody {
  const asIs = readMdx(`${trimmed(typed)}\n`, fileParser, { allowCorrections });
  return asIs.problems.length === 0 ? asIs : readMdx(`${toMdx(typed)}\n`, fileParser, { allowCorrections });
}
