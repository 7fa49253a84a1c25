/** Stands in for `src/urls.ts`: the site has no cover for a draft yet. */
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
