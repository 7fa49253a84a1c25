import { entryFragment, figuresFragment, linkFragment, listFragment } from '../../embed/fragment.ts';
import type { Offer } from '../../embed/offers.ts';
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { wordsOf } from './entry-words.ts';
import { figuresOf } from './figures.ts';

export function fragmentOf(store: Store, offer: Offer): string {
  const { siteName } = store.settings;
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
