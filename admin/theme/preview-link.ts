/**
 * Patches Decap's link to the preview: it asks for the address once instead of polling, shows no link without an
 * address, and says whether the preview is being built, could not be built, or may not be ready. The button to ask again
 * stays in its place meanwhile, with the focus. The address of a published page, which is kept under the same key, is
 * never taken for that of a preview.
 */
import { changeInCore, type Restyle } from './change.ts';

export const previewLink: readonly Restyle[] = [
  changeInCore('Editor/EditorToolbar', [
    [
      "const deployPreviewReady = status === 'SUCCESS' && !isFetching;",
      `const isUnknown = status === 'UNKNOWN';
    const deployPreviewReady = (status === 'SUCCESS' || isUnknown) && !isFetching;
    if (!deployPreviewReady && url === undefined) return;`,
    ],
    [
      'children: label\n        }), _jsx(Icon, {',
      "children: isUnknown ? label + ' (có thể chưa dựng xong)' : label\n        }), _jsx(Icon, {",
    ],
    [
      'disabled: isFetching,\n        $spinning: isFetching,',
      "'aria-disabled': isFetching,\n        $spinning: isFetching,",
    ],
    [
      "t('editor.editorToolbar.deployPreviewPendingButtonLabel')",
      "status === 'FAILURE' ? 'Chưa dựng được bản xem thử, hỏi lại' : t('editor.editorToolbar.deployPreviewPendingButtonLabel')",
    ],
    ['maxAttempts: 24,', 'maxAttempts: 1,'],
    ['maxAttempts: 3,', 'maxAttempts: 1,'],
  ]),
  {
    module: '/decap-cms-core/dist/esm/reducers/deploys.js',
    changes: [
      [
        "isFetching: true,\n          status: 'PENDING'",
        "...(['PENDING', 'FAILURE'].includes(state[key]?.status) ? state[key] : {}),\n          isFetching: true,\n          status: 'PENDING'",
      ],
    ],
  },
];
