interface PublishedOn {
  id: string;
  data: { publishedOn: string };
}

/** Compares by the day of publication, the newest first, and then by id, so that the order is always the same. */
export const newestFirst = (a: PublishedOn, b: PublishedOn): number =>
  b.data.publishedOn.localeCompare(a.data.publishedOn) || a.id.localeCompare(b.id);
