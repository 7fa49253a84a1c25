/** What Decap does for every key that is typed into the body, although nothing of it has changed. */
import type { Restyle } from './change.ts';

export const typing: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    changes: [
      // React takes the first value only, but Decap parses the whole text for each drawing.
      [
        'useState(props.value ? markdownToSlate(props.value, {\n    voidCodeBlock: !!codeBlockComponent,\n    remarkPlugins: getRemarkPlugins()\n  }) : emptyValue);',
        'useState(() => props.value ? markdownToSlate(props.value, {\n    voidCodeBlock: !!codeBlockComponent,\n    remarkPlugins: getRemarkPlugins()\n  }) : emptyValue);',
      ],
      // A new key throws the whole toolbar away and makes another; without one it is only drawn anew.
      ['disabled: isDisabled\n        }, toolbarKey)', 'disabled: isDisabled\n        })'],
    ],
  },
];
