/** Sizes and places that Decap fixes for a desk computer, and letters that are hard to read. */
import { inCore, type Restyle } from './change.ts';

/** From here on there is room for the form and the preview side by side; as in `admin.css`. */
const wide = '(min-width: 800px)';

/** Code for a row of a list; days as people here write them. */
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
      // Capitals with two marks are hard to read when small.
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
  inCore('Editor/EditorInterface', [
    // The form stays where it is while the preview comes and goes, with what is open in it and where it is scrolled to.
    ['return _jsx(NoPreviewContainer, {\n        children: editor\n      });', 'return editorWithPreview;'],
    [
      'blockEntry: showEventBlocker,\n            children: _jsx(EditorPreviewPane, {',
      'blockEntry: showEventBlocker,\n            children: previewEnabled && this.state.rightPane !== NO_PANE && _jsx(EditorPreviewPane, {',
    ],
    // A phone has room for one of the two, and an editor comes to write.
    [
      'rightPane: storedPanePreference(),',
      `rightPane: matchMedia('${wide}').matches ? storedPanePreference() : NO_PANE,`,
    ],
  ]),
  // What the entry is called, and below it who or when: the summaries of `admin/config` have a dot between them.
  inCore('Collection/Entries/EntryCard', [['children: [summary, ', `children: [${rowOf('summary')}, `]]),
  inCore('Workflow/Workflow', [['height:100vh;margin:', 'margin:']]),
  inCore('Workflow/WorkflowList', [
    // What the entry says of itself, in place of the marks and tags of its text.
    ["body: entry.getIn(['data', 'body'])", "body: entry.getIn(['data', 'summary'])"],
  ]),
];
