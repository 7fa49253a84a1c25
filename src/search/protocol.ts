/** What the page asks of the worker, and what comes back: rows, never positions of words. */
import type { Piece } from './excerpt.ts';
import type { SearchFacet, Section } from './files.ts';

export type Chosen = Partial<Record<SearchFacet, string>>;

export interface SearchRequest {
  kind: 'search';
  query: string;
  /** “Tìm đúng”: the words just as they stand. */
  exactly: boolean;
  /** Also what has the words apart or with other marks. */
  widely: boolean;
  chosen: Chosen;
  /** How many to send. */
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
  /** Below the base of the site, with a slash in front. */
  path: string;
  section: Section;
  title: Piece[];
  excerpt: Piece[];
  /** Names of the part of the site, the unit and the movement, and the year. */
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
  /** Rows that `widely` would add. */
  wider: number;
  notices: Notice[];
}

/** What was done to the words, for the reader to know and to take back. */
export type Notice =
  | { kind: 'changed'; shown: string }
  | { kind: 'left-out'; words: string }
  | { kind: 'also'; said: string }
  | { kind: 'place'; name: string };

export interface Suggestion {
  path: string;
  section: Section;
  /** The name of the section. */
  label: string;
  title: Piece[];
}

export interface SuggestReply {
  kind: 'suggest';
  suggestions: Suggestion[];
}

export type Reply = SearchReply | SuggestReply | { kind: 'warm-up' };

export type FromWorker = { id: number; reply: Reply } | { id: number; failure: string };
export interface ToWorker {
  id: number;
  request: Request;
}
