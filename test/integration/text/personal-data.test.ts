import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/text/personal-data.ts';
import { processorTime } from '../../support/processor-time.ts';

test.each(['1', '0', '0912 ', 'a', '(', '9.', '12/', '79A-', 'số '])(
  'the search for personal data stays fast on 100,000 characters of %j',
  (unit) => {
    expect(processorTime(() => findPersonalData(unit.repeat(100_000 / unit.length)))).toBeLessThan(5000);
  },
);
