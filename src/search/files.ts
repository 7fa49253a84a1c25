/**
 * Types of the files that the build writes beside Pagefind's and that the browser reads. From the domain, only types
 * are imported, so that none of its code is sent to the browser.
 */
import type { collections } from '../domain/collections.ts';
import type { CombinedFacet } from '../domain/facets.ts';
import type { CollectionName } from '../domain/fields.ts';

/** The section of a record: the folder of its collection, or that of pages for any other page. */
export type Section = (typeof collections)[CollectionName]['folder'];

/** The parts of the site in the order in which a reader sees them. */
export const sectionOrder = [
  'dien-hinh',
  'viec-tot',
  'phong-trao',
  'don-vi',
  'su-kien',
  'van-ban',
  'trang',
] as const satisfies readonly Section[];

export const sections: Readonly<Record<Section, string>> = {
  'dien-hinh': 'Điển hình',
  'viec-tot': 'Người tốt, việc tốt',
  'phong-trao': 'Phong trào',
  'don-vi': 'Đơn vị',
  'su-kien': 'Sự kiện',
  'van-ban': 'Văn bản',
  trang: 'Trang khác',
};

/** The facets by which results can be filtered: the section (`muc`), and the facets of lists that can be combined. */
export type SearchFacet = 'muc' | CombinedFacet;

export const facetNames = ['muc', 'phong-trao', 'loai', 'don-vi', 'nam'] as const satisfies readonly SearchFacet[];

/** The values of a record by facet. A facet without a value is missing. */
export type Facts = Partial<Record<SearchFacet, string[]>>;

export interface Place {
  id: string;
  name: string;
  /** Positions, in the list of places, of the places that this one was merged into. */
  succeededBy: number[];
}

/** `search.json`, the first file that is read: everything except the texts. */
export interface Catalogue {
  /** Changes with every change to the index. */
  version: string;
  /** Pagefind's id of each record. */
  ids: string[];
  /** The files of the index, and the first word of each, separated by spaces. The names are a list, so that the guard takes them for names. */
  index: { starts: string; files: string[] };
  /** How many words the title of each record has. */
  titleWords: number[];
  /** How many files hold the text of each record. */
  parts: number[];
  /** For each facet the values in use, with their labels, and the values of each record as positions. */
  facets: Record<SearchFacet, { values: [value: string, label: string][]; records: (number[] | 0)[] }>;
  /** Wards and communes, old and new. */
  places: Place[];
  synonyms: string[][];
}

/** `titles.json`, read for suggestions. */
export interface Titles {
  titles: string[];
  /** Relative to the base of the site, starting with a slash. */
  paths: string[];
}

export interface RecordText {
  title: string;
  path: string;
  text: string;
}

/** `text/<id>.json`, and for the following parts `text/<id>.1.json` and so on. Read for the results that are shown. */
export interface RecordPart extends RecordText {
  /** The text of the record just before and after this part. */
  around: [before: string, after: string];
}

/** Paths relative to Pagefind's folder. */
export const fileNames = {
  catalogue: 'search.json',
  titles: (version: string) => `titles.${version}.json`,
  index: (name: string) => `index/${name}.pf_index`,
  lexicon: (version: string) => `lexicon.${version}.txt`,
  text: (id: string, part = 0) => (part === 0 ? `text/${id}.json` : `text/${id}.${part}.json`),
} as const;
