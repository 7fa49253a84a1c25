import { angle, backslash, brace, exportMark, importMark, restoreMasks } from './masks.ts';
import { explainOpening, tagNameAt } from './parser-errors.ts';
import { placeAt } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';
import { childrenOf, isComponent, placeOf, type Mdast } from './tree.ts';

export interface MaskedText {
  source: string;
  masked: string;
}

/** Names of the tags whose opening is masked. For the parser, their closing tags have no opening tag. */
export function listMaskedTags({ source, masked }: MaskedText): string[] {
  return [...masked.matchAll(new RegExp(angle, 'g'))].map(({ index }) => tagNameAt(source, index));
}

/** Puts the masked characters back, and reports those that are a mistake in running text. */
export function unmask(node: Mdast, text: MaskedText): BodyProblem[] {
  const problems = [...tellStatement(node, text), ...tellMarks(node, text)];
  restoreValues(node);
  return [...problems, ...childrenOf(node).flatMap((child) => unmask(child, text))];
}

function tellStatement(node: Mdast, { masked }: MaskedText): BodyProblem[] {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') return [];
  const first = masked[node.position?.start.offset ?? 0];
  if (first !== importMark && first !== exportMark) return [];
  return [problem('code-statement', placeOf(node), first === importMark ? 'import' : 'export')];
}

/** A "<" before a space is an ordinary character and not reported. */
function tellMarks(node: Mdast, { source, masked }: MaskedText): BodyProblem[] {
  if (node.type !== 'text' || !(node.value.includes(brace) || node.value.includes(angle))) return [];
  const start = node.position?.start.offset ?? 0;
  const written = masked.slice(start, node.position?.end.offset);
  return [...written.matchAll(new RegExp(`[${brace}${angle}]`, 'g'))].flatMap(({ 0: found, index }) => {
    const offset = start + index;
    if (found === brace) return [problem('brace', placeAt(source, offset))];
    return /\s/.test(masked.charAt(offset + 1)) ? [] : [explainOpening(source, offset)];
  });
}

function restoreValues(node: Mdast): void {
  if (node.type === 'text') node.value = restoreMasks(node.value.replaceAll(backslash, ''));
  if (node.type === 'inlineCode') node.value = restoreMasks(node.value);
  if (node.type === 'link' || node.type === 'definition') {
    node.url = restoreMasks(node.url);
    if (node.title) node.title = restoreMasks(node.title);
  }
  if (!isComponent(node)) return;
  for (const attribute of node.attributes) {
    if (typeof attribute.value === 'string') attribute.value = restoreMasks(attribute.value);
  }
}
