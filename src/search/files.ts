/**
 * Types of the files of the search, which the build writes and the browser reads. From the domain, only types are
 * imported, so that none of its code is sent to the browser.
 */
import type { collections } from '../domain/collections.ts';
import type { CombinedFacet } from '../domain/facets.ts';
import type { CollectionName } from '../domain/fields.ts';

/**
 * The section of a record: the folder of its collection, or `van-de` or `bi-quyet` for the page of a worry or a knack.
 * Any other page is about the site (`trang`).
 */
export type Section = (typeof collections)[CollectionName]['folder'] | 'van-de' | 'bi-quyet';

/** The sections, in the order in which titles of equal weight are suggested. Titles name a section by its index. */
export const sectionOrder = [
  'dien-hinh',
  'viec-tot',
  'van-de',
  'bi-quyet',
  'phong-trao',
  'don-vi',
  'su-kien',
  'van-ban',
  'trang',
] as const satisfies readonly Section[];

export const sections: Readonly<Record<Section, string>> = {
  'dien-hinh': 'Điển hình',
  'viec-tot': 'Người tốt, việc tốt',
  'van-de': 'Việc đang lo',
  'bi-quyet': 'Bí quyết',
  'phong-trao': 'Phong trào',
  'don-vi': 'Đơn vị',
  'su-kien': 'Sự kiện',
  'van-ban': 'Văn bản',
  trang: 'Trang khác',
};

/** The facets that filter results: the section (`muc`), the facets of lists that can be combined, and the cluster. */
export type SearchFacet = 'muc' | CombinedFacet | 'cum-khoi';

export const facetNames = [
  'muc',
  'phong-trao',
  'loai',
  'don-vi',
  'cum-khoi',
  'nam',
] as const satisfies readonly SearchFacet[];

/** The values of a record by facet. A facet without a value is missing. */
export type Facts = Partial<Record<SearchFacet, string[]>>;

export interface Place {
  id: string;
  name: string;
  /** Positions, in the list of places, of the places that this one was merged into. */
  succeededBy: number[];
}

/** `search.json`, the first file that is read: what is known of all records, and where the words and texts are. */
export interface Catalogue {
  /** For each record, the name of its text files. */
  ids: string[];
  /**
   * The numbers that stand for the records in the files of words, as ranges in the order of the records. A record keeps
   * its number while others come and go.
   */
  numbers: [first: number, count: number][];
  /**
   * The files of the index, and the first word of each, separated by spaces. The names are a list and not one text, so
   * that the guard recognises each as a file name.
   */
  index: { starts: string; files: string[] };
  /** How many words the title of each record has. */
  titleWords: number[];
  /** How many files hold the text of each record. */
  parts: number[];
  /** For each facet the values in use, with their labels, and the values of each record as positions, or 0 for none. */
  facets: Record<SearchFacet, { values: [value: string, label: string][]; records: (number[] | 0)[] }>;
  /** Wards and communes, old and new. */
  places: Place[];
  synonyms: string[][];
  lexicon: { hash: string };
}

/**
 * A word in a file of the index: its term without marks, where that spelling stands, and where each spelling with marks
 * stands. The lists are like `Places` (`build/places.ts`), but the number of a record is also given as the difference
 * to the one before.
 */
export type WordRow = [term: string, plain: number[], variants: [form: string, steps: number[]][]];

/**
 * Titles of entries, worries and knacks, without pages about the site, sorted by their number of words and then by
 * section, so that `runs` are long. The lists are parallel.
 */
export interface Titles {
  titles: string[];
  /** Relative to the base of the site, starting with a slash. */
  paths: string[];
  /** The section of each title, as its index in `sectionOrder`. */
  sections: number[];
  synonyms: string[][];
}

/** `titles.json`, the first file that is read for suggestions: all titles, or if they are many, where to find them. */
export type TitlesFile = Titles | TitleParts;

export interface TitleParts {
  /** Changes with every change of the titles, paths, sections or synonyms. */
  version: string;
  /** For each letter that can be typed first, the numbers of the titles to suggest. */
  letters: Record<string, number[]>;
  /** The first word of each part, separated by spaces. A part holds `TitleWord`s, sorted. */
  starts: string;
  /** How many successive titles have the same number of words and the same section. */
  runs: [words: number, section: number, count: number][];
}

/**
 * A word without marks, its spellings in the titles, and three numbers for each place where it stands: the number of
 * the title as the difference to the one before, the position of the word, and the index of the spelling.
 */
export type TitleWord = [folded: string, forms: string[], places: number[]];

/** How many titles a pack holds. */
export const titlesOfPack = 24;

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

/** The files that a page loads itself, beside the worker. Paths are relative to Pagefind's folder. */
export const firstFiles = { catalogue: 'search.json', titles: 'titles.json' } as const;

/** Paths relative to Pagefind's folder. */
export const fileNames = {
  ...firstFiles,
  /** All titles, where `titles.json` has parts. */
  allTitles: (version: string) => `titles.${version}.json`,
  titleWords: (version: string, part: number) => `titles/words-${part}.${version}.json`,
  titlePack: (version: string, pack: number) => `titles/pack-${pack}.${version}.json`,
  index: (name: string) => `index/${name}.pf_index`,
  lexicon: (hash: string) => `lexicon.${hash}.txt`,
  text: (id: string, part = 0) => (part === 0 ? `text/${id}.json` : `text/${id}.${part}.json`),
} as const;
