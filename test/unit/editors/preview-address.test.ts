import { expect, test } from 'vitest';
import { previewAddress, previewCheck } from '../../../src/editors/preview-address.ts';

test.each([
  ['cms/stories/gom-rac/index', 'https://xem-thu.example/cms-stories-gom-rac-index/'],
  ['cms/exemplars/2024-In_La', 'https://xem-thu.example/cms-exemplars-2024-in-la/'],
  [`cms/stories/${'a'.repeat(49)}-b`, `https://xem-thu.example/cms-stories-${'a'.repeat(49)}-b/`],
  [`cms/stories/${'a'.repeat(50)}-b`, `https://xem-thu.example/cms-stories-${'a'.repeat(50)}/`],
])('the branch %s is shown at %s', (branch, address) => {
  expect(previewAddress('https://xem-thu.example/{branch}/', branch)).toBe(address);
});

test('the check of the preview is known by its name, and other checks are not taken for it', () => {
  for (const name of ['xem-thu', 'Xem thử / xem-thu (push)', 'ci/xem-thu']) expect(name).toMatch(previewCheck);
  for (const name of ['Kiểm tra nội dung / kiem-tra (push)', 'xem-thu-nghiem']) expect(name).not.toMatch(previewCheck);
});
