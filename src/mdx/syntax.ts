import { readCellBreaks } from './cell-breaks.ts';
import { refuseDepth } from './limits.ts';
import { mask } from './masks.ts';
import { explain, type Fault, type ParserError } from './parser-errors.ts';
import { problem, type BodyProblem } from './problem.ts';
import type { Mdast } from './tree.ts';
import { listMaskedTags, unmask, type MaskedText } from './unmask.ts';

const neutral = 'x';

/** Parses MDX that contains no code. Positions count UTF-16 units. Errors must be worded like those of `parser.ts`. */
export type Parser = (source: string) => Mdast<'root'> | ParserError;

export interface SyntaxResult {
  /** If there are problems, the tree serves only to find more of them, and must not be rendered. */
  root?: Mdast<'root'>;
  problems: BodyProblem[];
}

/**
 * The parser stops at its first error. The character at the error is then replaced with a neutral one and parsing
 * starts again, so that one run reports every mistake at its place.
 */
export function parseSyntax(source: string, parser: Parser): SyntaxResult {
  const text = { source, masked: mask(source) };
  const openedInVain = new Set(listMaskedTags(text));
  const found: Fault[] = [];
  let remaining = text.masked;
  for (let round = 0; round < maxRounds(source); round += 1) {
    const parsed = parser(remaining);
    if (!('reason' in parsed)) return toResult(parsed, text, found);
    const fault = explain(remaining, parsed, openedInVain);
    found.push(fault);
    if (fault.opened) openedInVain.add(fault.opened);
    if (fault.offsets.length === 0) return { problems: toProblems(found, []) };
    remaining = fault.offsets.reduce(neutralize, remaining);
  }
  const last = found.at(-1)?.problem ?? { line: 1, column: 1 };
  return { problems: toProblems(found, [problem('too-many-problems', last)]) };
}

function toResult(root: Mdast<'root'>, text: MaskedText, found: readonly Fault[]): SyntaxResult {
  const tooDeep = refuseDepth(root);
  if (tooDeep.length > 0) return { problems: toProblems(found, tooDeep) };
  readCellBreaks(root);
  return { root, problems: toProblems(found, unmask(root, text)) };
}

/**
 * Limits how often a text is parsed: in an article of usual length up to 50 errors of the parser are reported, in a
 * huge one only the first five, so that parsing stays fast.
 */
function maxRounds(source: string): number {
  return Math.min(50, Math.max(5, Math.floor(500_000 / source.length)));
}

/** Consequences are reported only if nothing else is: then their cause was harmless, for example a tag in code. */
function toProblems(faults: readonly Fault[], others: readonly BodyProblem[]): BodyProblem[] {
  const causes = faults.filter(({ isConsequence }) => !isConsequence);
  const told = causes.length + others.length > 0 ? causes : faults;
  return [...told.map((fault) => fault.problem), ...others];
}

function neutralize(source: string, offset: number): string {
  return source.slice(0, offset) + neutral + source.slice(offset + 1);
}
