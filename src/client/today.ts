/** The only place where readers' scripts get the current day. */
import { dayInVietnam } from '../domain/days.ts';

/** The date in Việt Nam, `YYYY-MM-DD`, by the clock of the reader's device. */
export const todayInVietnam = (): string => dayInVietnam(new Date());
