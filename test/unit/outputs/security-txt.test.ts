import { expect, test } from 'vitest';
import { toSecurityTxt } from '../../../src/outputs/security-txt.ts';

const canonical = 'https://gallery.example/.well-known/security.txt';
const today = '2026-11-30';
const unit = 'phong-noi-vu';

test('says whom to tell, until when, in which language and where it lies', () => {
  expect(
    toSecurityTxt({ contact: { unit, email: 'noivu@example.vn', phone: '0258 3844 123' }, canonical, today }),
  ).toBe(
    [
      'Contact: mailto:noivu@example.vn',
      'Contact: tel:+842583844123',
      'Expires: 2027-05-29T00:00:00+07:00',
      'Preferred-Languages: vi',
      `Canonical: ${canonical}`,
      '',
    ].join('\n'),
  );
});

test('is not there when nobody can be told', () => {
  expect(toSecurityTxt({ contact: { unit, address: 'Số 1 đường Trần Quý Cáp' }, canonical, today })).toBeUndefined();
});
