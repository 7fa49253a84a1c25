/** Makes Decap's editor check entries with the domain's rules. */
import type { CMS } from 'decap-cms-core';
import { openEntry } from '../draft.ts';
import type { ReadBody } from './find-problems.ts';
import { beforePublishing, beforeSaving } from './gate.ts';
import { Panel } from './panel.ts';
import { Checker } from './report.ts';
import { replaceValidation } from './replace-validation.ts';

export function registerValidation(cms: CMS, readBody: ReadBody): void {
  const checker = new Checker(readBody);
  const panel = new Panel(checker);
  replaceValidation({
    names: () => openEntry()?.fields.map(({ name }) => name) ?? [],
    errors: () => checker.current()?.errors ?? [],
    onSave: () => {
      panel.showSoon();
    },
  });
  cms.registerEventListener({ name: 'preSave', handler: ({ entry }) => beforeSaving(entry, checker) });
  cms.registerEventListener({
    name: 'prePublish',
    handler: ({ entry }) => {
      beforePublishing(entry, checker);
    },
  });
}
