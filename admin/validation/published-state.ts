/** Says for the toolbar why an entry that was published is not on the site: consent withdrawn, or a later day. */
import type { Map } from 'immutable';

type Values = Map<string, unknown>;

/** Undefined for an entry that readers see. */
export function describeState(values: Values | undefined, today: string): string | undefined {
  const withdrawnOn = values?.getIn(['consent', 'withdrawnOn']);
  if (typeof withdrawnOn === 'string' && withdrawnOn !== '' && withdrawnOn <= today) return 'Đã ẩn: rút đồng ý';
  const publishedOn = values?.get('publishedOn');
  if (typeof publishedOn === 'string' && publishedOn > today) return 'Chờ tới ngày đăng';
  return undefined;
}
