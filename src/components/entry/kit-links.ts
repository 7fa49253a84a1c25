import type { Article } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';

/** For those who want to hand the entry on. Addresses start from its page, which is shorter. */
export function kitLinksOf({ collection, data }: Article): { label: string; href: string }[] {
  const ofExemplar = [
    { label: strings.sheet, href: urls.sheet('') },
    { label: strings.pressKit, href: urls.pressKit('') },
  ];
  return [
    ...(collection === 'exemplars' ? ofExemplar : []),
    ...(data.loa === undefined ? [] : [{ label: strings.spoken, href: urls.spoken('') }]),
  ];
}
