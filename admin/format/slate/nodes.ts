/** The tree of Decap's visual editor. */

/** @internal Exported for its test. */
export interface SlateText {
  text: string;
  bold?: boolean;
  italic?: boolean;
  delete?: boolean;
  code?: boolean;
}

export interface SlateElement {
  type: string;
  children: SlateNode[];
  data?: SlateData;
  /** Address of a link as it was read or pasted. The address in `data` has precedence: the toolbar changes that one. */
  url?: string;
  /** Name of the component, for one of our blocks. */
  id?: string;
  /** The lines of the file that the block was read from. */
  source?: string;
}

interface SlateData {
  url?: string;
  title?: string | null;
  alt?: string | null;
  start?: number;
  spread?: boolean;
  align?: readonly (string | null)[];
  shortcode?: string;
  shortcodeNew?: boolean;
  shortcodeData?: Readonly<Record<string, string>>;
  code?: string;
}

export type SlateNode = SlateElement | SlateText;

export type Mark = 'bold' | 'italic' | 'delete' | 'code';

export function isElement(node: SlateNode): node is SlateElement {
  return 'type' in node;
}

export function emptyParagraph(): SlateElement {
  return { type: 'paragraph', children: [{ text: '' }] };
}

export function lineBreak(): SlateElement {
  return { type: 'break', children: [{ text: '' }] };
}

/**
 * Adds empty texts so that a line starts and ends with a text and has one between any two elements, as Slate requires.
 */
export function withTextsAround(nodes: readonly SlateNode[]): SlateNode[] {
  const spaced: SlateNode[] = [];
  for (const node of nodes) {
    const last = spaced.at(-1);
    if (isElement(node) && (last === undefined || isElement(last))) spaced.push({ text: '' });
    spaced.push(node);
  }
  const last = spaced.at(-1);
  return last === undefined || isElement(last) ? [...spaced, { text: '' }] : spaced;
}
