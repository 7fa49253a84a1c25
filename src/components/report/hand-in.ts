import type { Store } from '../../queries/store.ts';

/** Where a filled-in slip goes. If the office's address is not known, others forward the slip. */
export const waysToHandIn = ({ contact: { address } }: Pick<Store['settings'], 'contact'>): string =>
  address === undefined
    ? 'nộp ở UBND xã, phường nơi có việc, nhờ chuyển giúp tới nơi tiếp nhận'
    : 'nộp ở nơi tiếp nhận, hoặc nhờ đơn vị ghi trong bài chuyển giúp';
