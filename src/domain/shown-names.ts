/**
 * Whom an entry may name. A name is shown only where the consent covers it (`ten` in its scope); the deed is shown
 * without it. Every page, file and feed asks here.
 */
import type { Consent } from './approval.ts';
import type { Exemplar } from './exemplar.ts';
import { isNamed, type Story } from './story.ts';

/** What stands in place of a name that is not shown. */
export const unnamed = 'Không nêu tên';

const coversNames = ({ scope }: Pick<Consent, 'scope'>): boolean => scope.includes('ten');

/** Name of the person, household or collective; undefined without consent to show it. */
export const shownSubject = ({ subject, consent }: Pick<Exemplar, 'subject' | 'consent'>): string | undefined =>
  coversNames(consent) ? subject.name : undefined;

/** The name of whoever was honoured or, without consent to show it, the title, which tells the deed. */
export const shownHonouree = (exemplar: Pick<Exemplar, 'subject' | 'consent' | 'title'>): string =>
  shownSubject(exemplar) ?? exemplar.title;

/** The name of each person of a story; undefined for those who are not to be named. */
export const shownPeople = ({
  people,
  consent,
}: Pick<Story, 'people' | 'consent'>): { name: string | undefined; role: string | undefined }[] =>
  people.map((person) => ({
    name: isNamed(person) && coversNames(consent) ? person.name : undefined,
    role: person.role,
  }));
