/**
 * Removes Decap's own backup, which `admin/kept` replaces. Loading the entry overwrites the backup, all new entries of
 * a collection share one, and leaving the form deletes it (https://github.com/decaporg/decap-cms/issues/5055).
 */
import { changeInCore, type Restyle } from './change.ts';

export const ownBackup: readonly Restyle[] = [
  changeInCore('Editor/Editor', [
    ['retrieveLocalBackup(collection, slug);\n    if', 'if'],
    ['this.props.persistLocalBackup(entry, collection);', ''],
    ['deleteLocalBackup(collection, !newEntry && slug);', ''],
    // Decap shows its loading message, not the form, until the entry has loaded.
    ["entryDraft.get('entry') === undefined ||", "!entryDraft.get('entry')?.has('collection') ||"],
  ]),
];
