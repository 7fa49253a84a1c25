/** The collection of the single files of `content/`. */
import { contentFolder } from './collections.ts';
import type { Collection, File } from './decap-shape.ts';
import { toFields } from './fields.ts';
import { toNode } from './nodes.ts';
import { singleFiles, type SingleFile } from './single-files.ts';

export const settingsCollection: Collection = {
  name: 'settings',
  label: 'Cài đặt',
  description: 'Dành cho người phụ trách trang.',
  delete: false,
  // Without a format Decap would choose its own YAML parser by the file extension, and that parser is left out of the
  // bundle.
  format: 'yaml',
  editor: { preview: false },
  files: singleFiles.map(toFile),
};

function toFile({ schema, changes, file, ...told }: SingleFile): File {
  return {
    ...told,
    file: `${contentFolder}/${file}`,
    fields: toFields(toNode(schema), changes),
  };
}
