/**
 * Entry script of the editors' pages: the parts of Decap CMS that we use, with our backends, formats, fields and
 * phrases. The form's code is in a second script, which loads during the login.
 */
// Must be imported before any module that creates a Zod schema.
import './without-eval.ts';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { afterLoading } from './backends/after-loading.ts';
import { showingBoth } from './backends/both-texts.ts';
import { OfficeForgejo } from './backends/forgejo.ts';
import { OfficeGitLab } from './backends/gitlab.ts';
import { LocalBackend } from './backends/local.ts';
import type { ChangedElsewhere } from './backends/opened.ts';
import { withPreviewLink } from './backends/preview-link.ts';
import { askingAgain, type Reading } from './kept/asking-again.ts';
import { withDoneCallback, type Done } from './kept/done-callback.ts';
import { vi } from '../src/editors/vi.ts';
import type { AdminConfig } from './site-facts.ts';
import { askState, following, ReleaseWatch } from './strip/release.ts';
import { fillStrip, tellRelease } from './strip/strip.ts';
import { onlyWhole } from './validation/review-gate.ts';

const addressRead = location.href;
const editor = import('./editor.ts');
const showConflict = async (refused: ChangedElsewhere) => {
  (await editor).showConflict(refused);
};
const done: Done = {
  onSaved: async (collection, slug) => {
    (await editor).noteSaved(collection, slug);
  },
  onPublished: async (collection, slug) => (await editor).forgetPublished(collection, slug),
  onDeleted: async (collection, slug) => (await editor).forgetDeleted(collection, slug),
};
const showReading = async (reading: Reading) => {
  (await editor).showReading(reading);
};
const checkForReview = async (collection: string, slug: string) => {
  (await editor).checkForReview(collection, slug);
};

// Decap formats the dates on the workflow board with dayjs.
dayjs.locale('vi');

CMS.registerLocale('vi', vi);
const response = await fetch('config.json');
const { cms, site } = (await response.json()) as AdminConfig;
const release = new ReleaseWatch(askState, tellRelease);
for (const [name, Backend] of Object.entries({ proxy: LocalBackend, forgejo: OfficeForgejo, gitlab: OfficeGitLab })) {
  const careful = onlyWhole(
    showingBoth(askingAgain(following(withPreviewLink(Backend, site.previewUrl), release), showReading), showConflict),
    checkForReview,
  );
  CMS.registerBackend(name, afterLoading(withDoneCallback(careful, done), editor));
}
fillStrip(site);
release.begin().catch(reportError);
// If the form's script fails to load, `afterLoading` tells the editor at the login; here it is only logged.
editor.then(({ registerLetter, registerMonth, registerReport }) => {
  registerMonth(site.cutOffDay);
  registerReport(site);
  registerLetter(site.letter);
}, reportError);
CMS.init({ config: { ...cms, load_config_file: false } });

// Decap reads the address when its module is loaded, and listens for another address only once it has drawn something.
const drawn = new MutationObserver(() => {
  drawn.disconnect();
  // The login clears the address, which Decap remembers.
  if (location.hash !== '' && location.href !== addressRead)
    window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: addressRead, newURL: location.href }));
});
drawn.observe(document.getElementById('nc-root') ?? document.body, { childList: true });
