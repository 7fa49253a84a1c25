/** Reports signs of Markdown and HTML that the parser has left in a text, so that readers would see them. */
import { findRawMarks } from '../text/raw-marks.ts';
import { problem, type BodyProblem } from './problem.ts';
import { childrenOf, isComponent, isTypedAddress, placeOf, type ComponentNode, type Mdast } from './tree.ts';

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

export function reportRawMarks(node: Mdast, source: string): BodyProblem[] {
  if (isComponent(node)) return [...tellInAttributes(node), ...tellInside(node, source)];
  if (!lines.has(node.type)) return tellInside(node, source);
  const text = textOf(node, source);
  const { line, column } = placeOf(node);
  const isMeant = meantIn(source.slice(node.position?.start.offset, node.position?.end.offset));
  return findRawMarks(text, isMeant).map(({ kind, shown, what, index }) =>
    problem('raw-mark', { line: line + text.slice(0, index).split('\n').length - 1, column }, shown, what, kind),
  );
}

/**
 * Returns a test for signs that the source escapes, because the author wants readers to see them. It does not recognise
 * signs that come from entities or links.
 */
function meantIn(written: string): (sign: string) => boolean {
  const escape = /\\([!-/:-@[-`{-~])/g;
  const bare = written.replace(escape, '\u0000');
  const shown = written.replace(escape, '$1');
  return (sign) => shown.includes(sign) && !bare.includes(sign);
}

const tellInside = (node: Mdast, source: string): BodyProblem[] =>
  childrenOf(node).flatMap((child) => reportRawMarks(child, source));

function tellInAttributes(node: ComponentNode): BodyProblem[] {
  return node.attributes.flatMap(({ value, ...attribute }) => {
    const isShown = 'name' in attribute && attribute.name !== 'src' && typeof value === 'string';
    return isShown
      ? findRawMarks(value).map(({ kind, shown, what }) => problem('raw-mark', placeOf(node), shown, what, kind))
      : [];
  });
}

/** The text of a node. Inline code may contain signs and becomes `x`. Signs are removed from typed addresses. */
function textOf(node: Mdast, source: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode' || isComponent(node)) return 'x';
  const inside = childrenOf(node)
    .map((child) => textOf(child, source))
    .join('');
  return node.type === 'link' && isTypedAddress(node, source) ? inside.replace(/[*_~`|\\[\]#>&]/g, '') : inside;
}
