import { expect, test } from 'vitest';
import { previewAddress } from '../../../src/editors/preview-address.ts';

test.each([
  ['cms/stories/gom-rac/index', 'https://xem-thu.example/cms-stories-gom-rac-index/'],
  ['cms/exemplars/2024-In_La', 'https://xem-thu.example/cms-exemplars-2024-in-la/'],
  [`cms/stories/${'a'.repeat(49)}-b`, `https://xem-thu.example/cms-stories-${'a'.repeat(49)}-b/`],
  [`cms/stories/${'a'.repeat(50)}-b`, `https://xem-thu.example/cms-stories-${'a'.repeat(50)}/`],
])('the branch %s is shown at %s', (branch, address) => {
  expect(previewAddress('https://xem-thu.example/{branch}/', branch)).toBe(address);
});
