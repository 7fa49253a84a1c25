import type { CmsConfig } from 'decap-cms-core';

/** What the build tells the editors' pages: `config.json`, read at the start. */
export interface SiteFacts {
  /** Day of the month by which units send what they have. */
  cutOffDay: number;
  /** Address of the handbook. */
  handbook: string;
  /** What the editor must know of the place where entries are kept. */
  notice?: string;
  /** Where a branch is built for a look, with a mark for the branch. */
  previewUrl?: string;
}

export interface AdminConfig {
  /** Decap's own configuration. */
  cms: CmsConfig;
  site: SiteFacts;
}
