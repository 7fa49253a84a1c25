import type { Store } from '../../queries/store.ts';

/** Where a filled-in slip goes. An office whose address is not known cannot be gone to, so others forward the slip. */
export const waysToHandIn = ({ contact: { address } }: Pick<Store['settings'], 'contact'>): string =>
  address === undefined
    ? 'nộp ở UBND xã, phường nơi có việc, nhờ chuyển giúp tới nơi tiếp nhận'
    : 'nộp ở nơi tiếp nhận, hoặc nhờ đơn vị ghi trong bài chuyển giúp';
