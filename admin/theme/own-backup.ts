/**
 * Decap's own backup is left out for `admin/kept`: it is overwritten by the loading of the entry, shared by all new
 * entries of a collection and deleted on leaving (https://github.com/decaporg/decap-cms/issues/5055).
 */
import { inCore, type Restyle } from './change.ts';

export const ownBackup: readonly Restyle[] = [
  inCore('Editor/Editor', [
    ['retrieveLocalBackup(collection, slug);\n    if', 'if'],
    ['this.props.persistLocalBackup(entry, collection);', ''],
    ['deleteLocalBackup(collection, !newEntry && slug);', ''],
    // Nobody writes into a form whose entry is still on its way.
    ["entryDraft.get('entry') === undefined ||", "!entryDraft.get('entry')?.has('collection') ||"],
  ]),
];
