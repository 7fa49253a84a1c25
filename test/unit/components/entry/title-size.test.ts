import { expect, test } from 'vitest';
import { isShortTitle } from '../../../../src/components/entry/title-size.ts';

test.each([
  ['Tủ áo ấm ngoài hành lang cho người đi nuôi bệnh', true],
  ['Vườn trường thành lớp học in lá, 64 bản in của học sinh lớp 4 được trưng bày', false],
])('“%s” may stand in the largest letters: %s', (title, isShort) => {
  expect(isShortTitle(title)).toBe(isShort);
});
