/**
 * Fields that hold for one entry as it is today: its approval, the consent of the people it shows, its days and what
 * has been put right since. A duplicate begins without them, and an earlier version does not bring its own back.
 */
export const ofOneEntry = ['approval', 'consent', 'publishedOn', 'updatedOn', 'corrections', 'changes'] as const;
