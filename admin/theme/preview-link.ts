/**
 * Patches Decap's link to the preview: it asks for the address once instead of polling, and shows no link without an
 * address, because the address is known from the start or not at all.
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
