import type { CmsConfig } from 'decap-cms-core';

/** What the letter to honourees says of the site and of the office. */
export interface LetterFacts {
  siteName: string;
  /** Full address of the home page. */
  home: string;
  /** Full address of the slip to print. */
  slip: string;
  /** Name and address of the office, and how it is reached. */
  office: readonly string[];
  /** Days until the office answers. */
  answerDays?: { correction: number; withdrawal: number };
}

/** The part of `config.json` that is not Decap's own configuration. */
export interface SiteFacts {
  /** Day of the month by which units hand in their entries. */
  cutOffDay: number;
  handbook: string;
  letter: LetterFacts;
  /** Warning about the place where entries are kept. */
  notice?: string;
  /** Address of a branch's preview, with a placeholder for the branch. */
  previewUrl?: string;
}

export interface AdminConfig {
  /** Decap's configuration. */
  cms: CmsConfig;
  site: SiteFacts;
}
