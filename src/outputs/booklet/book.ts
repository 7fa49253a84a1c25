/** A booklet as plain data in the order of its pages. PDF and EPUB are both made from it. */
import type { BookNode } from './nodes.ts';

export interface Book {
  /** Full address of the booklet's page. It also identifies the booklet. */
  address: string;
  title: string;
  /** What kind of booklet it is, such as that of a movement. */
  eyebrow: string;
  siteName: string;
  office: string;
  /** The last day on which an entry in the booklet was published or changed, or its own day if later, `YYYY-MM-DD`. */
  day: string;
  /** Paragraphs. */
  foreword: string[];
  chapters: Chapter[];
  decisions: Decision[];
  /** Facts about the whole booklet: publisher, date of the content, terms, contact. They form the imprint. */
  imprint: Fact[];
  /** A notice for the cover, set if people and figures in the booklet are fictional. */
  sample: string | undefined;
  art: Art;
}

/** A booklet without its articles. */
export type AboutBook = Omit<Book, 'chapters'>;

/** The drawings of a booklet, and the colours that go with them. The cover repeats `squares` (SVG) in turn. */
export interface Art {
  squares: string[];
  /** Bands of tiles (SVG) for the first page of a story, by the story's `eyebrow`. */
  bands: Map<string, string>;
  ink: string;
  wash: string;
}

export interface Chapter {
  /** Missing if the booklet is not divided: all its articles are then in one `Chapter`. */
  title?: string;
  stories: BookStory[];
}

export interface BookStory {
  /** Collection and id. It does not change as long as the entry exists. */
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
  /** Who approved the entry, its awards, the source of a reprint. */
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
  /** Set if the award was revoked. */
  revoked: string | undefined;
}

export const storiesOf = ({ chapters }: Book): BookStory[] => chapters.flatMap(({ stories }) => stories);

export const photosOf = ({ lead, parts }: BookStory): BookPhoto[] => [
  ...(lead === undefined ? [] : [lead]),
  ...parts.flatMap((part) => (part.kind === 'photo' ? [part.photo] : [])),
];
