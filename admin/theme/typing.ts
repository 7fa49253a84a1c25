/**
 * Patches Decap's editor of the body, which repeats work at every keystroke: it parses the whole text and rebuilds its
 * toolbar.
 */
import type { Restyle } from './change.ts';

export const typing: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    changes: [
      // Decap would parse the whole text at every render, although React uses the first value only.
      [
        'useState(props.value ? markdownToSlate(props.value, {\n    voidCodeBlock: !!codeBlockComponent,\n    remarkPlugins: getRemarkPlugins()\n  }) : emptyValue);',
        'useState(() => props.value ? markdownToSlate(props.value, {\n    voidCodeBlock: !!codeBlockComponent,\n    remarkPlugins: getRemarkPlugins()\n  }) : emptyValue);',
      ],
      // A new React key makes React build another toolbar; without a key the toolbar is only rendered again.
      ['disabled: isDisabled\n        }, toolbarKey)', 'disabled: isDisabled\n        })'],
    ],
  },
];
