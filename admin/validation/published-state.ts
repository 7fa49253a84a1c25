/** Says why an entry that was published is not on the site: consent withdrawn, or a day of publication to come. */
import type { Map } from 'immutable';

type Hidden = 'withdrawn' | 'scheduled';

interface Values {
  publishedOn?: unknown;
  consent?: unknown;
}

export const hiddenStates: Readonly<Record<Hidden, string>> = {
  withdrawn: 'Đã ẩn: rút đồng ý',
  scheduled: 'Chờ tới ngày đăng',
};

/** Undefined for an entry that readers see. */
export function hiddenState({ publishedOn, consent }: Values, today: string): Hidden | undefined {
  const { withdrawnOn } = (consent ?? {}) as { withdrawnOn?: unknown };
  if (typeof withdrawnOn === 'string' && withdrawnOn !== '' && withdrawnOn <= today) return 'withdrawn';
  return typeof publishedOn === 'string' && publishedOn > today ? 'scheduled' : undefined;
}

/** The sentence for the toolbar. */
export function describeState(values: Map<string, unknown> | undefined, today: string): string | undefined {
  const given = {
    publishedOn: values?.get('publishedOn'),
    consent: { withdrawnOn: values?.getIn(['consent', 'withdrawnOn']) },
  };
  const state = hiddenState(given, today);
  return state === undefined ? undefined : hiddenStates[state];
}
