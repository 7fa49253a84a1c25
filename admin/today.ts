/** The only module of the editors' pages that reads the date and the time of day. */
import { dayInVietnam } from '../src/domain/days.ts';

/** The date in Việt Nam, `YYYY-MM-DD`, by the clock of the editor's computer. */
export const todayInVietnam = (): string => dayInVietnam(new Date());

/** Milliseconds since 1970 (UTC). */
export const millisecondsNow = (): number => Date.now();
