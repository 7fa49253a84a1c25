/** The link to the true preview is there when its address is known; asking again and again would not find another. */
import { inCore, type Restyle } from './change.ts';

export const previewLink: readonly Restyle[] = [
  inCore('Editor/EditorToolbar', [
    [
      "const deployPreviewReady = status === 'SUCCESS' && !isFetching;",
      "const deployPreviewReady = status === 'SUCCESS' && !isFetching;\n    if (!deployPreviewReady) return;",
    ],
    ['maxAttempts: 24,', 'maxAttempts: 1,'],
    ['maxAttempts: 3,', 'maxAttempts: 1,'],
  ]),
];
