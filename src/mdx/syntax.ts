import { mdxToMdast } from 'satteri';
import { maskBraces, restoreBraces } from './braces.ts';
import { explain, type Fault, type ParserError } from './parser-errors.ts';
import { problem, type BodyProblem } from './problem.ts';
import { placeOf, type Mdast } from './tree.ts';

const MASK = 'x';

/** An article of the usual length has all its mistakes told; a huge one only the first few, so that it stays fast. */
function maxRounds(source: string): number {
  return Math.min(50, Math.max(5, Math.floor(500_000 / source.length)));
}

export interface SyntaxResult {
  /** With problems, the tree of the masked text: good for finding more of them, not for rendering. */
  root?: Mdast<'root'>;
  problems: BodyProblem[];
}

/**
 * The parser stops at its first error. The character behind the error is masked and parsing starts
 * again, so that one run reports every mistake; a mask keeps all later positions.
 */
export function parseSyntax(source: string): SyntaxResult {
  const problems: BodyProblem[] = [];
  const openedInVain: string[] = [];
  const rounds = maxRounds(source);
  let remaining = maskBraces(source);
  for (let round = 0; round < rounds; round += 1) {
    const parsed = tryParse(remaining);
    const faults = 'reason' in parsed ? [explain(remaining, parsed, openedInVain)] : listStatements(parsed);
    problems.push(...faults.flatMap((fault) => fault.problem ?? []));
    openedInVain.push(...faults.flatMap(({ opened }) => opened ?? []));
    const masks = faults.flatMap((fault) => fault.masks);
    if (masks.length === 0) {
      if ('reason' in parsed) return { problems };
      return { root: parsed, problems: [...problems, ...restoreBraces(parsed, remaining)] };
    }
    remaining = masks.reduce(maskAt, remaining);
  }
  return { problems: [...problems, problem('too-many-problems', problems.at(-1) ?? { line: 1, column: 1 })] };
}

function tryParse(source: string): Mdast<'root'> | ParserError {
  try {
    const root = mdxToMdast(source, { position: true, features: { frontmatter: false } });
    return root.type === 'root' ? root : { line: 1, column: 1, reason: root.type };
  } catch (error) {
    const { message } = error as Error;
    const [, line = 1, column = 1, reason = message] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
    return { line: Number(line), column: Number(column), reason };
  }
}

/** A paragraph that begins with `import` or `export` is taken for code as a whole. */
function listStatements(root: Mdast<'root'>): Fault[] {
  return root.children
    .filter((node) => node.type === 'mdxjsEsm')
    .map((node) => ({
      problem: problem('code-statement', placeOf(node), /^\w+/.exec(node.value)?.[0] ?? ''),
      masks: [node.position?.start.offset ?? 0],
    }));
}

function maskAt(source: string, offset: number): string {
  return source.slice(0, offset) + MASK + source.slice(offset + 1);
}
