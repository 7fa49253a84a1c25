/** Replaces `src/urls.ts`: a draft has no cover file on the site yet, so its cover is a `data:` address. */
import * as site from '../../../src/urls.ts';
import { getShown } from '../shown.ts';

export * from '../../../src/urls.ts';

const coverOr = (addressOf: (id: string) => string) => (id: string) => {
  const { cover } = getShown();
  return id === cover.id ? cover.src : addressOf(id);
};

export const urls = {
  ...site.urls,
  coverOfExemplar: coverOr(site.urls.coverOfExemplar),
  coverOfStory: coverOr(site.urls.coverOfStory),
};
