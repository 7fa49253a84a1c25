/** Makes the body of an imported draft: what is left of the report goes through the same steps as pasted text. */
import type { GatedName } from '../../src/domain/collections.ts';
import { fromHtml } from '../format/paste/from-html.ts';
import { isElement, type SlateElement } from '../format/slate/nodes.ts';
import { slateToMarkdown } from '../format/slate/serializers.ts';
import { element } from './layout.ts';
import type { Block } from './lines.ts';
import { withoutPersonalNumbers } from './personal.ts';
import { headingOf, textOf, toSections, withoutNumbering } from './sections.ts';
import { plainOf } from './spelt.ts';

interface WrittenBody {
  body: string;
  isGuessed: boolean;
  /** Personal numbers that were found only in the written body, and left out. */
  left: readonly string[];
}

export function bodyOf(blocks: readonly Block[], collection: GatedName): WrittenBody {
  const pasted = fromHtml(
    element(
      'div',
      blocks.map(({ node }) => node),
    ),
  );
  const { blocks: placed, isGuessed } =
    collection === 'exemplars'
      ? toSections(pasted)
      : { blocks: pasted.map(asStory).filter((block) => !isContainer(block)), isGuessed: false };
  const markdown = slateToMarkdown(placed);
  const left: string[] = [];
  // Searches each line of the written body again: cells of a table that stand in one line may make up a number.
  const body = markdown
    .split('\n')
    .map((line) => {
      const found = withoutPersonalNumbers(line);
      left.push(...found.left);
      return found.text;
    })
    .join('\n');
  return { body, isGuessed, left };
}

/** A story has no preset sections: a paragraph that looks like a heading becomes a heading. */
function asStory(block: SlateElement): SlateElement {
  const heading = block.type === 'paragraph' ? headingOf(block) : undefined;
  if (heading !== undefined)
    return { type: 'heading-two', children: [{ text: withoutNumbering(heading).replace(/:$/, '') }] };
  if (!block.type.startsWith('heading-')) return block;
  const [first, ...others] = block.children;
  return first === undefined || isElement(first)
    ? block
    : { ...block, children: [{ ...first, text: withoutNumbering(first.text) }, ...others] };
}

/** A heading such as “Nội dung” of a form, which says nothing to a reader. */
const isContainer = (block: SlateElement): boolean =>
  block.type.startsWith('heading-') &&
  /^(?:noi dung|noi dung (?:bai viet|cau chuyen|viec lam|guong)|cau chuyen|tom tat(?: viec lam)?|bai viet)$/.test(
    plainOf(textOf(block)),
  );

/** True for a text that is too short to be the report of an exemplar. */
export const isBodyless = (text: string): boolean => text.split(/\s+/).length < 120;
