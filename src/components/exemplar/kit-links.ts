import type { ExemplarEntry, StoryEntry } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';

/** For those who want to hand the entry on. Addresses start from its page, which is shorter. */
export function kitLinksOf({ data }: ExemplarEntry | StoryEntry): { label: string; href: string }[] {
  const ofExemplar = [
    { label: strings.sheet, href: urls.sheet('') },
    { label: strings.pressKit, href: urls.pressKit('') },
  ];
  return [
    ...('subject' in data ? ofExemplar : []),
    ...(data.loa === undefined ? [] : [{ label: strings.spoken, href: urls.spoken('') }]),
  ];
}
