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
