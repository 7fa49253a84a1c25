import { fromJS, type Map } from 'immutable';
import { expect, test } from 'vitest';
import { describeState } from '../../../../admin/validation/published-state.ts';

const today = '2025-12-01';

test.each([
  [{ publishedOn: '2025-11-30' }, undefined],
  [{ publishedOn: today, consent: { withdrawnOn: '2025-12-02' } }, undefined],
  [{ publishedOn: '2025-12-02' }, 'Chờ tới ngày đăng'],
  [{ publishedOn: '2025-11-30', consent: { withdrawnOn: today } }, 'Đã ẩn: rút đồng ý'],
  [{}, undefined],
])('%o: %s', (values, said) => {
  expect(describeState(fromJS(values) as Map<string, unknown>, today)).toBe(said);
});
