/** The parser of the build: Astro's native one. The editors' pages run in a browser and use another parser. */
import { mdxToMdast } from 'satteri';
import type { Parser } from './syntax.ts';

export const nativeParser: Parser = (source) => {
  try {
    const root = mdxToMdast(source, { position: true, features: { frontmatter: false } });
    return root.type === 'root' ? root : { line: 1, column: 1, reason: root.type };
  } catch (error) {
    const { message } = error as Error;
    const [, line = 1, column = 1, reason = message] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
    return { line: Number(line), column: Number(column), reason };
  }
};
