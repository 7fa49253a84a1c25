export interface Body {
  segments: Segment[];
  headings: Heading[];
  /** The text without markup, one line for each block. */
  text: string;
  /** File names of the photos, in order. */
  figures: string[];
  /** Addresses of the links, in order. */
  links: string[];
}

export type Segment = { kind: 'html'; html: string } | { kind: 'figure'; src: string; caption?: string };

export interface Heading {
  depth: 2 | 3;
  text: string;
  id: string;
}
