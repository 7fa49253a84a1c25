import { entryFragment, figuresFragment, goneFragment, linkFragment, listFragment } from './fragment.ts';
import type { GoneOffer } from './gone.ts';
import type { Offer } from './offers.ts';
import type { Store } from '../queries/store.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { wordsOf } from './entry-words.ts';
import { figuresOf } from './figures.ts';

export function fragmentOf(store: Store, offer: Offer | GoneOffer): string {
  const { siteName } = store.settings;
  if (offer.kind === 'gone') {
    const { target } = offer;
    return target === undefined
      ? goneFragment({ label: siteName, page: urls.home }, false)
      : goneFragment({ label: strings.embed.newAddress, page: target }, true);
  }
  const all = { label: strings.embed.seeAllOn(siteName), page: offer.page };
  switch (offer.kind) {
    case 'list':
      return listFragment(
        offer.entries.map((entry) => wordsOf(store, entry)),
        all,
      );
    case 'entry':
      return entryFragment(wordsOf(store, offer.entry));
    case 'figures':
      return figuresFragment(figuresOf(store), { ...all, label: strings.embed.readOn(siteName) });
    case 'search':
      return linkFragment({ label: strings.embed.searchOn(siteName), page: offer.page });
  }
}
