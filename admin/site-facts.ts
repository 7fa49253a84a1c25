import type { CmsConfig } from 'decap-cms-core';
import type { ReportPart } from '../src/domain/editors-report.ts';

/** What the letter (`admin/letter/`) says of the site and of the office. */
export interface LetterFacts {
  siteName: string;
  /** Full address of the home page. */
  home: string;
  /** Full address of the slip to print. */
  slip: string;
  /** Name and address of the office, and how it is reached. */
  office: readonly string[];
  /** Days within which the office answers a request; undefined where none are set. */
  answerDays?: { correction: number; withdrawal: number };
}

/** The part of `config.json` that is not Decap's own configuration. */
export interface SiteFacts {
  /** Day of the month by which units hand in their entries. */
  cutOffDay: number;
  handbook: string;
  letter: LetterFacts;
  /** Public entries that need attention, such as those without a photo, as found on the day of the build. */
  lookAfter: readonly ReportPart[];
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
