/**
 * The address of the preview is known from the start or not at all. So Decap asks for it once, and shows no link
 * without it.
 */
import { changeInCore, type Restyle } from './change.ts';

export const previewLink: readonly Restyle[] = [
  changeInCore('Editor/EditorToolbar', [
    [
      "const deployPreviewReady = status === 'SUCCESS' && !isFetching;",
      "const deployPreviewReady = status === 'SUCCESS' && !isFetching;\n    if (!deployPreviewReady) return;",
    ],
    ['maxAttempts: 24,', 'maxAttempts: 1,'],
    ['maxAttempts: 3,', 'maxAttempts: 1,'],
  ]),
];
