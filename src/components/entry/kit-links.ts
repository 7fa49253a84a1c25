import type { Article } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';

/**
 * Links to what goes with an entry, such as the printable sheet, the press kit and the text for loudspeakers. Addresses
 * below the entry's page are relative, which is shorter.
 */
export function kitLinksOf({ collection, id, data }: Article): { label: string; href: string }[] {
  const ofExemplar = [
    { label: strings.keepToFollow, href: urls.addToPlan(id) },
    { label: strings.sheet, href: urls.sheet('') },
    { label: strings.meeting, href: urls.meeting('') },
    { label: strings.pressKit, href: urls.pressKit('') },
    { label: strings.copyForm, href: urls.copyForm('') },
  ];
  return [
    ...(collection === 'exemplars' ? ofExemplar : []),
    ...(data.loa === undefined ? [] : [{ label: strings.spoken, href: urls.spoken('') }]),
  ];
}
