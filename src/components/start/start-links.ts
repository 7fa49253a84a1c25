/** Links for readers to start with, while the site has few entries. */
import { mainPlan } from '../../queries/plans.ts';
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';
import { addressOfPlan } from '../plan/plan-links.ts';

export const startLinksOf = (store: Store) => {
  const { years, movements } = mainPlan(store);
  return [
    {
      label: strings.suggest,
      note: 'Thấy một việc đáng học, xin báo cho đơn vị hoặc xã, phường nơi có việc ấy.',
      href: urls.propose,
    },
    {
      label: `${movements.length} phong trào và tiêu chí`,
      note: 'Việc gì được ghi nhận, cần đạt gì, cơ quan nào chủ trì.',
      href: urls.movements,
    },
    {
      label: `Đọc ${strings.planOf(years)}`,
      note: 'Kế hoạch mà trang này thực hiện, đăng nguyên văn.',
      href: addressOfPlan(store),
    },
  ];
};
