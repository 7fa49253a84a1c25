/**
 * Puts the site's colours and words into Decap's components, which have them hard-coded. Every old text must be found:
 * a new version of Decap whose code differs stops the build.
 */
import { colours } from './colours.ts';
import { layout } from './layout.ts';
import { names } from './names.ts';
import { ownBackup } from './own-backup.ts';
import { previewLink } from './preview-link.ts';
import { sorting } from './sorting.ts';
import { status } from './status.ts';

const restyles = [...colours, ...layout, ...names, ...ownBackup, ...previewLink, ...sorting, ...status];

/** The changed code of the module; undefined for modules that stay as they are. */
export function restyle(id: string, code: string): string | undefined {
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
