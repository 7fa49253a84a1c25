export interface Body {
  segments: Segment[];
  headings: Heading[];
  /** The text without markup; each block and each hard break begins a new line. */
  text: string;
  /** The lines of the text without the captions of photos; the items of numbered lists keep their numbers. */
  lines: string[];
  /** Paths of the photos, such as `./anh-1.jpg`, in order. */
  figures: string[];
  /** What people say in quotations, in order, without the names of the speakers. */
  quotes: string[];
  /** Addresses of the links, in order. */
  links: string[];
}

export type Segment = { kind: 'html'; html: string } | { kind: 'figure'; src: string; caption?: string };

export interface Heading {
  depth: 2 | 3;
  text: string;
  id: string;
}
