/** Fields that are not carried over: from an earlier version of the entry, or into a duplicate. */

/**
 * The entry's approval, the consent of the people it shows, its days and what has been put right since. They stay as
 * they are today when an earlier version is put back.
 */
export const ofOneEntry = ['approval', 'consent', 'publishedOn', 'updatedOn', 'corrections', 'changes'] as const;

/**
 * What a duplicate begins without: the fields above, and what is true of the first entry alone, such as its people,
 * results, dates and files. The duplicate has the words and the classification of the first entry.
 */
export const leftByDuplicate = [
  ...ofOneEntry,
  ...['subject', 'people', 'author', 'source', 'photos', 'loa', 'meeting', 'visit', 'ageOk'],
  ...['recognisedOn', 'recognitions', 'followUps', 'results', 'replicatedFrom', 'replicationAccount'],
  ...['happenedOn', 'start', 'end', 'dateText', 'place', 'cancelled', 'contest', 'registration'],
  ...['number', 'date', 'file', 'url', 'replaces'],
  ...['validFrom', 'validTo', 'succeededBy', 'code', 'contact', 'checked'],
] as const;
