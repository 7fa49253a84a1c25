import { formatNumber } from '../../text/format.ts';

/** How many places followed an exemplar, and how often; one place may have followed several. */
export function sayCopies(copies: number, places: number): string {
  const said = `Đã có ${formatNumber(places)} nơi học cách làm của nơi khác rồi làm theo`;
  return copies === places ? `${said}.` : `${said}, cả thảy ${formatNumber(copies)} lần.`;
}
