/** The only place of the editors' pages that reads the clock. */
import { dayInVietnam } from '../src/domain/days.ts';

/** The civil day in Việt Nam, `YYYY-MM-DD`, by the editor's clock. */
export const todayInVietnam = (): string => dayInVietnam(new Date());

/** Milliseconds since 1970. */
export const millisecondsNow = (): number => Date.now();
