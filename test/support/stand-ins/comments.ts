/** What people write below a pull request. */
export interface Comment {
  by: string;
  text: string;
  /** Moment, ISO 8601. */
  at: string;
}

export function commentOn({ comments }: { comments: Comment[] }, by: string, text: string): Comment {
  const comment = { by, text, at: new Date(Date.UTC(2026, 10, 23, 0, comments.length)).toISOString() };
  comments.push(comment);
  return comment;
}
