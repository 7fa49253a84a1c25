/*
 * MDX is data: a body is parsed to a tree, held against a list of what is allowed, and written out
 * as HTML. Nothing in it is ever run.
 */
import type { Body } from './body.ts';
import { tellHidden, withPlainSpaces } from './hidden.ts';
import { refuseMasks } from './masks.ts';
import { checkTree, type BodyOptions } from './check.ts';
import { refuseExcess } from './limits.ts';
import type { BodyProblem } from './problem.ts';
import { renderBody } from './render.ts';
import { tellRawMarks } from './raw-marks.ts';
import { parseSyntax, type Parser } from './syntax.ts';

export interface ParsedBody {
  /** Absent when there are problems. */
  body?: Body;
  problems: BodyProblem[];
  /** Text that reads as if something else was meant; it can be shown. */
  rawMarks?: BodyProblem[];
}

/** Runs in the browser too: the parser is the caller's. */
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
  if (!root) return { problems: [...tellHidden(source), ...problems] };
  const allProblems = [...tellHidden(source), ...problems, ...checkTree(root, source, options)];
  const rawMarks = tellRawMarks(root, source);
  return allProblems.length > 0
    ? { problems: allProblems, rawMarks }
    : { body: renderBody(root), problems: [], rawMarks };
}
