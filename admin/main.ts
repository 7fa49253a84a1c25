/**
 * The editors' pages: the parts of Decap CMS that we use, with our formats, fields and words.
 * What only an editor who is in needs comes in a second script, which loads while she logs in.
 */
// Before whatever makes a schema.
import './without-eval.ts';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { afterLoading } from './backends/after-loading.ts';
import { OfficeForgejo } from './backends/forgejo.ts';
import { OfficeGitLab } from './backends/gitlab.ts';
import { LocalBackend } from './backends/local.ts';
import { withPreviewLink } from './backends/preview-link.ts';
import { untilDone } from './kept/until-done.ts';
import { vi } from '../src/editors/vi.ts';
import type { AdminConfig } from './site-facts.ts';
import { fillStrip } from './strip/strip.ts';

const editor = import('./editor.ts');
const forgetKept = async (collection: string, slug: string) => (await editor).forgetKept(collection, slug);

// Decap writes the days of the workflow with it.
dayjs.locale('vi');

CMS.registerLocale('vi', vi);
const response = await fetch('config.json');
const { cms, site } = (await response.json()) as AdminConfig;
for (const [name, Backend] of Object.entries({ proxy: LocalBackend, forgejo: OfficeForgejo, gitlab: OfficeGitLab }))
  CMS.registerBackend(name, afterLoading(withPreviewLink(untilDone(Backend, forgetKept), site.previewUrl), editor));
fillStrip(site);
CMS.init({ config: { ...cms, load_config_file: false } });
