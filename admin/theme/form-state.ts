/**
 * Patches Decap's form: each entry gets a form of its own, which stays when its entry is loaded again after a save; the
 * toolbar says why an entry is not on the site, and fields that do not apply are not drawn.
 */
import { changeInCore, ours, type Restyle } from './change.ts';

export const formState: readonly Restyle[] = [
  // Opens another form when the address changes to another entry. Decap alone would keep showing the first entry, and
  // would publish the other one.
  changeInCore('App/App', [
    [
      "import Editor from '../Editor/Editor';",
      `import Editor from '../Editor/Editor';\nimport { keyOfForm } from ${ours('../whereabouts.ts')};`,
    ],
    [
      'render: props => _jsx(Editor, {\n              ...props,\n              newRecord: true\n            })',
      'render: props => _jsx(Editor, {\n              ...props,\n              newRecord: true,\n              key: keyOfForm(props.match.url)\n            })',
    ],
    [
      'render: props => _jsx(Editor, {\n              ...props\n            })',
      'render: props => _jsx(Editor, {\n              ...props,\n              key: keyOfForm(props.match.url)\n            })',
    ],
  ]),
  // After the first save of a draft, and after a publication, Decap loads the entry again. It would draw the form anew
  // with what was loaded, or an error in its place, and lose what is being typed.
  changeInCore('Editor/Editor', [
    ['import { jsx as _jsx }', `import { staysOpen } from ${ours('../form-hooks.ts')};\nimport { jsx as _jsx }`],
    [
      "if (entry && entry.get('error')) {",
      "if (entry && entry.get('error') && !staysOpen(collection.get('name'), slug)) {",
    ],
    [
      "entry && entry.get('isFetching')) {",
      "entry && entry.get('isFetching') && !staysOpen(collection.get('name'), slug)) {",
    ],
  ]),
  {
    module: '/decap-cms-core/dist/esm/reducers/entryDraft.js',
    changes: [
      [
        "import get from 'lodash/get';",
        `import get from 'lodash/get';\nimport { loadedAgain } from ${ours('../form-hooks.ts')};`,
      ],
      // Forgets the status of the published draft, which a new draft would seem to have until Decap has loaded its own.
      [
        'case UNPUBLISHED_ENTRY_PUBLISH_SUCCESS:\n',
        "case UNPUBLISHED_ENTRY_PUBLISH_SUCCESS:\n      state = state.deleteIn(['entry', 'status']);\n",
      ],
      [
        '// Existing Entry\n      return state.withMutations(',
        '// Existing Entry\n      return loadedAgain(state, action.payload.entry) ?? state.withMutations(',
      ],
    ],
  },
  changeInCore('Editor/EditorToolbar', [
    ['import { jsx as _jsx,', `import { stateOfPublished } from ${ours('../form-hooks.ts')};\nimport { jsx as _jsx,`],
    ["t('editor.editorToolbar.published')", "(stateOfPublished() ?? t('editor.editorToolbar.published'))"],
    // Decap would say “saved” of a new entry in which nothing has been written.
    [
      "children: t('editor.editorToolbar.changesSaved')",
      "children: this.props.isNewEntry ? 'Bài mới, chưa viết gì' : t('editor.editorToolbar.changesSaved')",
    ],
  ]),
  // Fields that do not apply to what was chosen are not drawn. The others keep their React keys, and so their text.
  changeInCore('Editor/EditorControlPane/EditorControlPane', [
    [
      "import EditorControl from './EditorControl';",
      `import EditorControl from './EditorControl';\nimport { applies } from ${ours('../form-hooks.ts')};`,
    ],
    [
      '.map((field, i) => {\n        const isTranslatable',
      ".map((field, i) => {\n        if (!applies(collection.get('name') + '.' + field.get('name'), entry.get('data'))) return null;\n        const isTranslatable",
    ],
  ]),
  {
    module: '/decap-cms-widget-object/dist/esm/ObjectControl.js',
    changes: [
      [
        "import PropTypes from 'prop-types';",
        `import PropTypes from 'prop-types';\nimport { applies } from ${ours('../form-hooks.ts')};`,
      ],
      [
        'return multiFields.map((f, idx) => this.controlFor(f, idx));',
        "const { value, field: group } = this.props;\n      return multiFields.map((f, idx) => applies(group.get('name') + '.' + f.get('name'), value) ? this.controlFor(f, idx) : null);",
      ],
    ],
  },
];
