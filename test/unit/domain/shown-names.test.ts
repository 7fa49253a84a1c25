import { expect, test } from 'vitest';
import { shownHonouree, shownPeople, shownSubject } from '../../../src/domain/shown-names.ts';
import { consent } from '../../support/builders.ts';

const subject = { kind: 'ca-nhan', name: 'Võ Đình Giả Định' } as const;
const title = 'Vẽ lại đường tuần tra';
const without = { ...consent, scope: ['cau-chuyen', 'anh'] as ('cau-chuyen' | 'anh')[] };
const covered = { ...consent, scope: [...consent.scope] };

test('a name is shown only where the consent covers it, and the deed stands for it otherwise', () => {
  expect(shownSubject({ subject, consent: covered })).toBe('Võ Đình Giả Định');
  expect(shownSubject({ subject, consent: without })).toBeUndefined();
  expect(shownHonouree({ subject, consent: covered, title })).toBe('Võ Đình Giả Định');
  expect(shownHonouree({ subject, consent: without, title })).toBe(title);
});

test('so are the people of a story; who is anonymous stays so', () => {
  const people = [{ name: 'Lê Văn Thử', role: 'thợ' }, { anonymous: true as const }];
  const anonymous = { name: undefined, role: undefined };
  expect(shownPeople({ people, consent: covered })).toEqual([{ name: 'Lê Văn Thử', role: 'thợ' }, anonymous]);
  expect(shownPeople({ people, consent: without })).toEqual([{ name: undefined, role: 'thợ' }, anonymous]);
});
