import { test } from 'vitest';
import { mainOf, type Node } from '../support/dom.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

const inline = new Set([
  'a',
  'abbr',
  'b',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'button',
  'label',
]);
/** Marks where an inline element begins or ends. */
const edge = '\u0000';
const blockEdge = '\n';

/** Text of a page as a screen reader or a copy gets it, with marks where elements meet. */
function textWithEdges(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const inside = node.childNodes.map(textWithEdges).join('');
  if (!('tagName' in node)) return inside;
  const around = inline.has(node.tagName) ? edge : blockEdge;
  return around + inside + around;
}

const glued = /[^\s\0]*[\p{L}\p{N}.,;:!?…)”]\0+[\p{L}\p{N}“(][^\s\0]*/gu;

test.each(everyBuild)('no two words are stuck together where elements meet: %s', async (_name, build) => {
  const problems = problemsOf(await build(), ({ document }) =>
    (textWithEdges(mainOf(document)).match(glued) ?? []).map((words) => words.replaceAll(edge, '¦')),
  );
  expectNone(problems);
});
