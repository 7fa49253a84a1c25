/** Fields that hold for one entry only, by who must not take them over. */

/**
 * The entry's approval, the consent of the people it shows, its days and what has been put right since. They stay as
 * they are today when an earlier version is taken back.
 */
export const ofOneEntry = ['approval', 'consent', 'publishedOn', 'updatedOn', 'corrections', 'changes'] as const;

/**
 * What a duplicate begins without: the above, and what was said, measured or decided about the people and the place of
 * the first entry. A duplicate keeps its words and its classification.
 */
export const leftByDuplicate = [
  ...ofOneEntry,
  ...['subject', 'people', 'author', 'source', 'photos', 'loa', 'meeting', 'visit', 'ageOk'],
  ...['recognisedOn', 'recognitions', 'followUps', 'results', 'replicatedFrom', 'replicationAccount'],
  ...['happenedOn', 'start', 'end', 'dateText', 'place', 'cancelled', 'contest', 'registration'],
  ...['number', 'date', 'file', 'url', 'replaces'],
  ...['validFrom', 'validTo', 'succeededBy', 'code', 'contact', 'checked'],
] as const;
