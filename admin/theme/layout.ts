/** Patches sizes and positions that Decap fixes for desktop screens, and text styles that are hard to read. */
import { changeInCore, type Restyle } from './change.ts';

/** Width from which the form and the preview fit side by side; same as in `admin.css`. */
const wide = '(min-width: 800px)';

/** Code for a row of a list: the summary's first part, the rest in `small`, dates as `28/11/2026`. */
const rowOf = (summary: string): string => String.raw`_jsxs("span", {
  children: [${summary}.split(' · ')[0], ${summary}.includes(' · ') && _jsx("small", {
    children: ${summary}.split(' · ').slice(1).join(' · ')
      .replace(/(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)\+07:00)?/g, (_, year, month, day, time) =>
        (time ? time + ', ' : '') + Number(day) + '/' + Number(month) + '/' + year)
      .replace(/^(\d{4})-(\d\d)$/, (_, year, month) => Number(month) + '/' + year)
  })]
})`;

export const layout: readonly Restyle[] = [
  {
    module: '/decap-cms-ui-default/dist/esm/styles.js',
    changes: [
      ['system-ui,\n', "'Be Vietnam Pro', system-ui,\n"],
      // Capital letters with two diacritics are hard to read at 12 px.
      ['font-size:12px;text-transform:uppercase;font-weight:600', 'font-size:14px;font-weight:700'],
      ['display:inline-block;font-weight:700;text-transform:uppercase', 'display:inline-block;font-weight:700'],
      ["topCardWidth: '682px'", "topCardWidth: '100%'"],
      ["inputPadding: '16px 20px'", "inputPadding: '12px 14px'"],
    ],
  },
  {
    module: '/decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js',
    changes: [['margin:0 -14px;padding:13px;', 'margin:0 -14px;padding:6px 13px;']],
  },
  changeInCore('Editor/EditorInterface', [
    // Only the preview is removed when it is hidden: the form keeps its open items and scroll position.
    ['return _jsx(NoPreviewContainer, {\n        children: editor\n      });', 'return editorWithPreview;'],
    [
      'blockEntry: showEventBlocker,\n            children: _jsx(EditorPreviewPane, {',
      'blockEntry: showEventBlocker,\n            children: previewEnabled && this.state.rightPane !== NO_PANE && _jsx(EditorPreviewPane, {',
    ],
    // A phone shows one pane at a time, and starts with the form.
    [
      'rightPane: storedPanePreference(),',
      `rightPane: matchMedia('${wide}').matches ? storedPanePreference() : NO_PANE,`,
    ],
  ]),
  // Shows the first part of the entry's summary, mostly the title, and the others below. The summaries in
  // `admin/config/collections.ts` have “ · ” between their parts.
  changeInCore('Collection/Entries/EntryCard', [['children: [summary, ', `children: [${rowOf('summary')}, `]]),
  changeInCore('Workflow/Workflow', [['height:100vh;margin:', 'margin:']]),
  changeInCore('Workflow/WorkflowList', [
    // Shows the entry's summary in place of the raw text of its body.
    ["body: entry.getIn(['data', 'body'])", "body: entry.getIn(['data', 'summary'])"],
  ]),
];
