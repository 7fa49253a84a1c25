/**
 * Patches the code of Decap's modules while they are bundled, where colours, words and behaviour are hard-coded. Every
 * text that is to be replaced must be found: a new version of Decap whose code differs stops the build.
 */
import type { Plugin } from 'vite';
import { colours } from './colours.ts';
import { duplicate } from './duplicate.ts';
import { formState } from './form-state.ts';
import { keyboards } from './keyboards.ts';
import { layout } from './layout.ts';
import { lists } from './lists.ts';
import { names } from './names.ts';
import { ownBackup } from './own-backup.ts';
import { previewLink } from './preview-link.ts';
import { saving } from './saving.ts';
import { sorting } from './sorting.ts';
import { status } from './status.ts';
import { typing } from './typing.ts';

const restyles = [
  ...colours,
  ...duplicate,
  ...formState,
  ...keyboards,
  ...layout,
  ...lists,
  ...names,
  ...ownBackup,
  ...previewLink,
  ...saving,
  ...sorting,
  ...status,
  ...typing,
];

/** Vite plugin that makes the changes. */
export const inOurStyle = (): Plugin => ({
  name: 'in-the-style-of-the-site',
  transform: (code, id) => restyle(id, code),
});

/** The changed code of the module; undefined for modules that stay as they are. */
function restyle(id: string, code: string): string | undefined {
  const found = restyles.filter(({ module }) => id.endsWith(module));
  if (found.length === 0) return undefined;
  return found.reduce(
    (whole, { module, changes }) =>
      changes.reduce((text, [old, ours]) => {
        if (!text.includes(old)) throw new Error(`${module} không còn “${old}”. Hãy xem lại admin/theme.`);
        return text.replaceAll(old, ours);
      }, whole),
    code,
  );
}
