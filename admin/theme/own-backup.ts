/**
 * Patches Decap: removes its own backup, which `admin/kept` replaces. Loading the entry overwrites Decap's backup, all
 * new entries of a collection share one, and leaving the form deletes it (Decap issue 5055,
 * https://github.com/decaporg/decap-cms/issues/5055).
 */
import { changeInCore, type Restyle } from './change.ts';

export const ownBackup: readonly Restyle[] = [
  changeInCore('Editor/Editor', [
    ['retrieveLocalBackup(collection, slug);\n    if', 'if'],
    ['this.props.persistLocalBackup(entry, collection);', ''],
    ['deleteLocalBackup(collection, !newEntry && slug);', ''],
    // Shows Decap's loading message instead of the form until the entry has loaded.
    ["entryDraft.get('entry') === undefined ||", "!entryDraft.get('entry')?.has('collection') ||"],
  ]),
];
