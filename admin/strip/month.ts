/** The day by which the units send their exemplars and stories of the month. */
import { formatDay } from '../../src/text/format.ts';

const dayMs = 86_400_000;

/** The next cut-off, today included; days as `YYYY-MM-DD`. */
function nextCutOff(today: string, cutOffDay: number): { day: string; daysLeft: number } {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const at = (shift: number) => Date.UTC(year, month - 1 + shift, cutOffDay);
  const next = date <= cutOffDay ? at(0) : at(1);
  return {
    day: new Date(next).toISOString().slice(0, 10),
    daysLeft: Math.round((next - Date.UTC(year, month - 1, date)) / dayMs),
  };
}

export function describeCutOff(today: string, cutOffDay: number): string {
  const { day, daysLeft } = nextCutOff(today, cutOffDay);
  const left = daysLeft === 0 ? 'hôm nay' : `còn ${daysLeft} ngày`;
  return `Hạn gửi tháng ${Number(day.slice(5, 7))}: ${formatDay(day)} (${left})`;
}
