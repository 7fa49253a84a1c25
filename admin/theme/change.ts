import { fileURLToPath } from 'node:url';

/** Text replacements in one module of Decap or of a package that Decap uses, made while it is bundled. */
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

/** The quoted path by which a changed module imports one of ours; `path` is relative to this folder. */
export const ours = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
