/** Messages between the page and the search worker. Replies contain rows ready to show, never positions of words. */
import type { Piece } from './excerpt.ts';
import type { firstFiles, SearchFacet, Section } from './files.ts';

export type Chosen = Partial<Record<SearchFacet, string>>;

export interface SearchRequest {
  kind: 'search';
  query: string;
  /** “Tìm đúng”: search the words exactly as typed. */
  exactly: boolean;
  /** Include the records that have the words apart or with other marks. */
  widely: boolean;
  chosen: Chosen;
  /** How many rows to send. */
  rows: number;
}

interface SuggestRequest {
  kind: 'suggest';
  query: string;
}

interface WarmUpRequest {
  kind: 'warm-up';
}

export type Request = SearchRequest | SuggestRequest | WarmUpRequest;

export interface Row {
  /** Relative to the base of the site, starting with a slash. */
  path: string;
  section: Section;
  title: Piece[];
  excerpt: Piece[];
  /** The label of the section and, for an article, the labels of its unit and movement, and its year. */
  details: string[];
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface SearchReply {
  kind: 'search';
  total: number;
  rows: Row[];
  facets: Record<SearchFacet, FacetCount[]>;
  /** How many records `widely` would add. */
  wider: number;
  notices: Notice[];
}

/** Tells the reader how the question was understood, where not just as typed. */
export type Notice =
  | { kind: 'changed'; shown: string }
  | { kind: 'left-out'; words: string }
  | { kind: 'also'; said: string }
  | { kind: 'place'; name: string };

export interface Suggestion {
  path: string;
  section: Section;
  /** Label of the section. */
  label: string;
  title: Piece[];
}

export interface SuggestReply {
  kind: 'suggest';
  suggestions: Suggestion[];
}

export type Reply = SearchReply | SuggestReply | { kind: 'warm-up' };

export type FromWorker = { id: number; reply: Reply } | { id: number; failure: string };
/** The first file of the search or of the suggestions. The page loads it while the worker starts, and sends it. */
export type FirstFile = (typeof firstFiles)[keyof typeof firstFiles];
export type ToWorker = { id: number; request: Request } | { file: FirstFile; text: string };
