export interface Body {
  segments: Segment[];
  headings: Heading[];
  /** What a reader reads, without markup; one line for each block. */
  text: string;
  /** The files of the photos, in order. */
  figures: string[];
  /** Where its links lead, in order. */
  links: string[];
}

export type Segment = { kind: 'html'; html: string } | { kind: 'figure'; src: string; caption?: string };

export interface Heading {
  depth: 2 | 3;
  text: string;
  id: string;
}
