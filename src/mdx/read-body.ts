/**
 * MDX is treated as data: a body is parsed to a tree, checked against a list of what is allowed, and rendered as HTML.
 * Nothing in a body is ever executed.
 */
import type { Body } from './body.ts';
import { reportHiddenCharacters, withPlainSpaces } from './hidden.ts';
import { refuseMasks } from './masks.ts';
import { checkTree, type BodyOptions } from './check.ts';
import { refuseExcess } from './limits.ts';
import type { BodyProblem } from './problem.ts';
import { renderBody } from './render.ts';
import { reportRawMarks } from './raw-marks.ts';
import { parseSyntax, type Parser } from './syntax.ts';

export interface ParsedBody {
  /** Missing if there are problems. */
  body?: Body;
  problems: BodyProblem[];
  /** Signs that were probably meant as markup. They do not prevent rendering. */
  rawMarks?: BodyProblem[];
}

/** The caller passes the parser, because this also runs in the browser. */
export function readBody(mdx: string, parser: Parser, options: BodyOptions = {}): ParsedBody {
  const source = withPlainSpaces(mdx.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const { firstLine = 1 } = options;
  const { body, problems, rawMarks = [] } = parseSource(source, parser, options);
  const placed = (found: readonly BodyProblem[]) =>
    found
      .map((each) => ({ ...each, line: each.line + firstLine - 1 }))
      .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return {
    ...(body && { body }),
    problems: placed(problems),
    ...(rawMarks.length > 0 && { rawMarks: placed(rawMarks) }),
  };
}

function parseSource(source: string, parser: Parser, options: BodyOptions): ParsedBody {
  const excess = [...refuseExcess(source), ...refuseMasks(source)];
  if (excess.length > 0) return { problems: excess };
  const { root, problems } = parseSyntax(source, parser);
  if (!root) return { problems: [...reportHiddenCharacters(source), ...problems] };
  const allProblems = [...reportHiddenCharacters(source), ...problems, ...checkTree(root, source, options)];
  const rawMarks = reportRawMarks(root, source);
  return allProblems.length > 0
    ? { problems: allProblems, rawMarks }
    : { body: renderBody(root, options.mend), problems: [], rawMarks };
}
