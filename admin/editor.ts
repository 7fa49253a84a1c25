/** The second script: registers the widgets, formats, checks and previews of the form. */
import { DecapCmsCore as CMS, type EditorComponentOptions } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import ObjectWidget from 'decap-cms-widget-object';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { onFirstForm } from './draft.ts';
import { keepContentFresh, loadContent } from './content.ts';
import { editorComponents, mdxFormat, readBody, yamlFormat } from './format/index.ts';
import { offerUnicodeInFields } from './format/paste/in-unicode.ts';
import { registerFirstTime } from './first/register.ts';
import { registerFocus } from './focus.ts';
import { registerKeeping } from './kept/register.ts';
import { registerUploads } from './uploads/register.ts';
import { registerPhotos } from './photos/register.ts';
import { registerPreviews } from './preview/register.ts';
import { readEntryBody } from './validation/read-entry-body.ts';
import { registerValidation } from './validation/register.ts';
import { registerWordImport } from './word/register.ts';
import { registerWidgets } from './widgets/register.ts';

CMS.registerCustomFormat('mdx', 'mdx', mdxFormat);
CMS.registerCustomFormat('yaml', 'yaml', yamlFormat);
for (const component of editorComponents) CMS.registerEditorComponent(component as EditorComponentOptions);
registerPreviews(CMS, readBody);

for (const widget of [
  BooleanWidget,
  DatetimeWidget,
  ListWidget,
  MarkdownWidget,
  ObjectWidget,
  StringWidget,
  TextWidget,
])
  CMS.registerWidget(widget.Widget());

await loadContent();
keepContentFresh();
registerWidgets(CMS);
registerUploads(CMS);
registerPhotos(CMS);
registerValidation(CMS, readEntryBody);
offerUnicodeInFields();
registerKeeping();
registerFocus();
registerWordImport();
registerFirstTime();
onFirstForm(async () => {
  const [{ showAdvice }, { showHistory }, { showNotes }, { showSteps }] = await Promise.all([
    import('./advice/panel.ts'),
    import('./history/panel.ts'),
    import('./notes/panel.ts'),
    import('./steps/bar.ts'),
  ]);
  showAdvice();
  showHistory();
  showNotes();
  showSteps();
});

export { forgetDeleted, forgetPublished, noteSaved, showConflict, showReading } from './kept/register.ts';
export { registerLetter } from './letter/register.ts';
export { registerMonth } from './strip/month-lists.ts';
export { registerReport } from './strip/report-page.ts';
export { checkForReview } from './validation/register.ts';
