/** The fields at the head of an MDX file, between two lines of three hyphens. */
const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:([^]*?)(?:\r\n?|\n))?---[ \t]*(?:\r\n?|\n|$)/;

export interface SplitFile {
  /** Everything before the body, with both lines of hyphens. */
  head: string;
  /** The fields as they are written, without the last line end. */
  front: string;
  body: string;
}

/** Undefined if the text does not begin with front matter, or if nothing closes it. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const [head, front = ''] = frontMatter.exec(text) ?? [];
  return head === undefined ? undefined : { head, front, body: text.slice(head.length) };
}
