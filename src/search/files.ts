/** Names and types of the files that the build writes for search in the browser, beside Pagefind's own files. */

/** The section of the site that a record belongs to, in the order shown to readers. */
export const sectionOrder = ['dien-hinh', 'viec-tot', 'phong-trao', 'don-vi', 'su-kien', 'van-ban', 'trang'] as const;
export type Section = (typeof sectionOrder)[number];

export const sections: Readonly<Record<Section, string>> = {
  'dien-hinh': 'Điển hình',
  'viec-tot': 'Người tốt, việc tốt',
  'phong-trao': 'Phong trào',
  'don-vi': 'Đơn vị',
  'su-kien': 'Sự kiện',
  'van-ban': 'Văn bản',
  trang: 'Trang khác',
};

export const facetNames = ['muc', 'phong-trao', 'loai', 'don-vi', 'nam'] as const;
export type FacetName = (typeof facetNames)[number];

/** Facet values of a record, by which results can be filtered. A record has no value in a missing facet. */
export type Facts = Partial<Record<FacetName, string[]>>;

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
  /** How many words the title of each record has. */
  titleWords: number[];
  /** How many files hold the text of each record. */
  parts: number[];
  /**
   * For each facet, its values with their labels, and for each record the positions of its values (0 if it has none).
   */
  facets: Record<FacetName, { values: [value: string, label: string][]; records: (number[] | 0)[] }>;
  /** Wards and communes, former and present. */
  places: Place[];
  synonyms: string[][];
}

/** `titles.json`, read for suggestions and to find nearly matching titles. */
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
  lexicon: (version: string) => `lexicon.${version}.txt`,
  text: (id: string, part = 0) => (part === 0 ? `text/${id}.json` : `text/${id}.${part}.json`),
} as const;
