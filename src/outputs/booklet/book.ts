/** A booklet before it is typeset or packed: everything in it is plain data, in the order of its pages. */
import type { BookNode } from './nodes.ts';

export interface Book {
  /** Address of its page, which also names it. */
  address: string;
  title: string;
  /** What kind of booklet it is, such as that of a movement. */
  eyebrow: string;
  siteName: string;
  office: string;
  /** The last day on which something in it changed, `YYYY-MM-DD`. */
  day: string;
  /** Paragraphs. */
  foreword: string[];
  chapters: Chapter[];
  decisions: Decision[];
  /** What readers must know of the whole, below the contents and in the imprint. */
  imprint: Fact[];
  /** Told on the cover, if the people and figures in it are made up. */
  sample: string | undefined;
  art: Art;
}

/** All of it but the stories. */
export type AboutBook = Omit<Book, 'chapters'>;

/** Squares of tiles (SVG) that the cover is laid with, in turn, and the colours that go with them. */
export interface Art {
  squares: string[];
  /** Bands of tiles (SVG) for the first page of stories, by `eyebrow`. */
  bands: Map<string, string>;
  ink: string;
  wash: string;
}

export interface Chapter {
  /** Missing if the booklet has no chapters. */
  title?: string;
  stories: BookStory[];
}

export interface BookStory {
  /** Collection and id: the same for as long as the entry exists. */
  key: string;
  address: string;
  /** The address as it is printed. */
  printed: string;
  eyebrow: string;
  title: string;
  summary: string;
  dates: string;
  lead: BookPhoto | undefined;
  facts: Fact[];
  results: BookResult[];
  parts: BookPart[];
  sheet: Fact[];
  corrections: Fact[];
  /** Who approved it, awards, the source of a reprint. */
  provenance: string[];
  sample: string | undefined;
}

export type BookPart = { kind: 'text'; nodes: BookNode[] } | { kind: 'photo'; photo: BookPhoto };

export interface BookPhoto {
  /** Path of the file, from the project's root. */
  file: string;
  alt: string;
  caption: string | undefined;
  credit: string;
  isUpright: boolean;
}

export interface BookResult {
  label: string;
  value: string;
  unit: string;
  before: string | undefined;
  detail: string;
}

export interface Fact {
  term: string;
  text?: string | undefined;
  notes: string[];
}

export interface Decision {
  /** Number and day of the decision; undefined if the award cites none. */
  number: string | undefined;
  award: string;
  to: string;
  /** Set if the award was annulled. */
  annulled: string | undefined;
}

export const storiesOf = ({ chapters }: Book): BookStory[] => chapters.flatMap(({ stories }) => stories);

export const photosOf = ({ lead, parts }: BookStory): BookPhoto[] => [
  ...(lead === undefined ? [] : [lead]),
  ...parts.flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
];
