import type { CmsConfig } from 'decap-cms-core';

/** `config.json`, which the build writes for the editors' pages. */
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
