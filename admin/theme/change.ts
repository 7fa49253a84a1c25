import { fileURLToPath } from 'node:url';

/** Text replacements in one of Decap's modules, made while it is bundled. */
export interface Restyle {
  /** End of the module's path. */
  module: string;
  changes: readonly (readonly [old: string, ours: string])[];
}

const core = '/decap-cms-core/dist/esm/components';

export const changeInCore = (path: string, changes: Restyle['changes']): Restyle => ({
  module: `${core}/${path}.js`,
  changes,
});

/** How a changed module imports one of ours; the path is relative to this folder. */
export const ours = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
