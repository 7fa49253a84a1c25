/** Replaces `src/text/format.ts`: an invalid date or number is shown as typed. */
import { isDay, isPartialDay } from '../../../src/domain/days.ts';
import * as whole from '../../../src/text/format.ts';

export * from '../../../src/text/format.ts';

export const formatDay = (day: string): string => (isDay(day) ? whole.formatDay(day) : day);
export const formatPartialDay = (day: string): string => (isPartialDay(day) ? whole.formatPartialDay(day) : day);
export const formatNumber = (value: number | string): string =>
  typeof value === 'number' ? whole.formatNumber(value) : value;
