/** Replaces `src/components/document/file-size.ts`, which reads the file system. */
import { blank } from '../draft/complete.ts';
import { getShown } from '../shown.ts';

export const fileSizeOf = ({ id }: { id: string }): string => getShown().fileSizes.get(id) ?? blank;
