/**
 * Notes between writer and reviewer on an unpublished entry. Each is a commit without files, on a ref of its own beside
 * the draft's branch: a note on the branch would be published with the draft, and git's own notes would be lost with
 * each rebase. A plain `git push` does not send this ref or its commits. The notes are deleted when the draft is
 * published or thrown away, because they may name people.
 */
import { authorIn } from './author.ts';
import { git, gitOrNothing } from './git.ts';

interface Note {
  /** Moment, ISO 8601. */
  at: string;
  by: string;
  text: string;
}

const refOf = (entry: string): string => `refs/ghi-chu/${entry}`;

/** Oldest first. `entry` is `collection/slug`. */
export async function listNotes(root: string, entry: string): Promise<Note[]> {
  const format = '--format=%aI%x00%an%x00%B%x00';
  const printed = await gitOrNothing(root, '-c', 'log.showSignature=false', 'log', '--reverse', format, refOf(entry));
  return [...(printed ?? '').matchAll(/([^\0]+)\0([^\0]*)\0([^\0]*)\0/g)].map(([, at = '', by = '', text = '']) => ({
    at: at.trim(),
    by,
    text: text.trim(),
  }));
}

export async function addNote(root: string, entry: string, text: string): Promise<void> {
  const { name, email } = await authorIn(root);
  const before = await gitOrNothing(root, 'rev-parse', '--verify', '--quiet', refOf(entry));
  const noFiles = await git(root, 'hash-object', '-t', 'tree', '-w', '/dev/null');
  const author = ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
  const parent = before === undefined ? [] : ['-p', before];
  const note = await git(root, ...author, 'commit-tree', noFiles, ...parent, '-m', text);
  // Git refuses this if another process has added a note since `before` was read.
  await git(root, 'update-ref', refOf(entry), note, before ?? '');
}

/** A failure is ignored, because the entry is already published or its draft thrown away. */
export async function dropNotes(root: string, entry: string): Promise<void> {
  await gitOrNothing(root, 'update-ref', '-d', refOf(entry));
}
