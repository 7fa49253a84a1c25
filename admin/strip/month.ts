/** Sentence with the day by which units send this month's exemplars and stories. */
import { daysBetween } from '../../src/domain/days.ts';
import { roundUpDays, roundUpMonthOf } from '../../src/queries/round-up.ts';
import { formatDay } from '../../src/text/format.ts';

export function describeCutOff(today: string, cutOffDay: number): string {
  const { last } = roundUpDays(roundUpMonthOf(today, cutOffDay), cutOffDay);
  const daysLeft = daysBetween(today, last);
  const left = daysLeft === 0 ? 'hôm nay' : `còn ${daysLeft} ngày`;
  return `Hạn gửi tháng ${Number(last.slice(5, 7))}: ${formatDay(last)} (${left})`;
}
