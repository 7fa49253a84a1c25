/**
 * Lists the days on which an entry says that it changed. Feeds, pages and the date check all use this module, so that
 * they agree.
 */

interface Dated {
  date: string;
}
interface Correction extends Dated {
  weight?: string | undefined;
}

/** The fields of any collection that record a change, and the day of publication. */
interface Changing {
  publishedOn?: string;
  updatedOn?: string | undefined;
  corrections?: readonly Correction[];
  /** Only exemplars have follow-ups; each one changes the exemplar's page. */
  followUps?: readonly Dated[];
  /** Only exemplars have recognitions. Their pages say which of them were revoked, and when. */
  recognitions?: readonly { revoked?: Dated | undefined }[];
  /** Only events have this list. */
  changes?: readonly Dated[];
}

interface Change {
  /** Path of the field that holds the day. */
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

/** Whether the correction is major: it changes what readers have believed, so they must be told. */
export const isMajor = ({ weight }: Pick<Correction, 'weight'>): boolean => weight !== 'nho';

/**
 * The latest day on or after publication on which the entry changed; undefined when there is none. A minor correction
 * does not count.
 */
export function lastChangeOf(entry: Changing): string | undefined {
  const { publishedOn = '', corrections = [] } = entry;
  return changesOf({ ...entry, corrections: corrections.filter(isMajor) })
    .map(({ day }) => day)
    .filter((day) => day >= publishedOn)
    .sort()
    .at(-1);
}
