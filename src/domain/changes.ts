/**
 * What says that an entry changed after its publication, and on which day. Every output that tells of a change, and the
 * check of its days, reads it here.
 */

interface Dated {
  date: string;
}

/** What the fields of any collection may say of a change. */
interface Changing {
  publishedOn?: string;
  updatedOn?: string | undefined;
  corrections?: readonly Dated[];
  /** Of an exemplar: its page tells them. */
  followUps?: readonly Dated[];
  /** Of an exemplar: an annulled award leaves its page. */
  recognitions?: readonly { revoked?: Dated | undefined }[];
  /** Of an event. */
  changes?: readonly Dated[];
}

interface Change {
  /** Where the day stands in the file. */
  path: readonly PropertyKey[];
  day: string;
}

export function changesOf(entry: Changing): Change[] {
  const { updatedOn, corrections = [], followUps = [], recognitions = [], changes = [] } = entry;
  const dated = (key: string, items: readonly Dated[]) =>
    items.map(({ date }, index) => ({ path: [key, index, 'date'], day: date }));
  return [
    ...(updatedOn === undefined ? [] : [{ path: ['updatedOn'], day: updatedOn }]),
    ...dated('corrections', corrections),
    ...dated('followUps', followUps),
    ...recognitions.flatMap(({ revoked }, index) =>
      revoked === undefined ? [] : [{ path: ['recognitions', index, 'revoked', 'date'], day: revoked.date }],
    ),
    ...dated('changes', changes),
  ];
}

/** The last day on which the entry changed since its publication; undefined when it never did. */
export function lastChangeOf(entry: Changing): string | undefined {
  const { publishedOn = '' } = entry;
  return changesOf(entry)
    .map(({ day }) => day)
    .filter((day) => day >= publishedOn)
    .sort()
    .at(-1);
}
