import type { CmsConfig } from 'decap-cms-core';

/** The part of `config.json` that is not Decap's own configuration. */
export interface SiteFacts {
  /** Day of the month by which units hand in their entries. */
  cutOffDay: number;
  handbook: string;
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
