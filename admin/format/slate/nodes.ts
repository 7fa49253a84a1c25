/** The tree of Decap's visual editor: what its components draw and its toolbar makes. */

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
  /** Links that come with pasted pages have it here, those of the toolbar in `data`. */
  url?: string;
  /** The component's name, of a block of ours. */
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

/** As the editor wants a line: a text at both ends and between whatever else there is. */
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
