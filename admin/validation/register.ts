/** Makes Decap's editor check entries with the domain's rules. */
import type { CMS } from 'decap-cms-core';
import { knownDraft } from '../known-drafts.ts';
import { openEntry } from '../draft.ts';
import type { ReadBody } from './find-problems.ts';
import { answerForm } from '../form-hooks.ts';
import { isApplicable } from './applicable.ts';
import { beforePublishing, beforeReview, beforeSaving } from './gate.ts';
import { Panel } from './panel.ts';
import { describeState } from './published-state.ts';
import { todayInVietnam } from '../today.ts';
import { Checker } from './report.ts';
import { replaceValidation } from './replace-validation.ts';

let checker: Checker | undefined;
let panel: Panel | undefined;

export function registerValidation(cms: CMS, readBody: ReadBody): void {
  const made = (checker = new Checker(readBody));
  const below = (panel = new Panel(made));
  answerForm({ applies: isApplicable, stateOfPublished: () => describeState(openEntry()?.values, todayInVietnam()) });
  replaceValidation({
    names: () => openEntry()?.fields.map(({ name }) => name) ?? [],
    errors: () => made.current()?.errors ?? [],
    isStrict: () => below.isStrict,
    onSave: () => {
      below.showSoon();
    },
  });
  cms.registerEventListener({ name: 'preSave', handler: ({ entry }) => beforeSaving(entry, made) });
  cms.registerEventListener({
    name: 'prePublish',
    handler: ({ entry }) => {
      telling(() => {
        beforePublishing(entry, made);
      });
    },
  });
}

/** Throws when a draft that is to go to a reviewer still has errors. */
export function checkForReview(collection: string, slug: string): void {
  const made = checker;
  const entry = knownDraft(collection, slug);
  if (made === undefined || entry === undefined) return;
  telling(() => {
    beforeReview(entry, made);
  });
}

/** Runs a check. If the check throws and the form is open, opens the list of what is missing below the form. */
function telling(check: () => void): void {
  try {
    check();
  } catch (error) {
    panel?.open();
    throw error;
  }
}
