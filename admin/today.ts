/** The only place of the editors' pages that reads the clock. */

/** The civil day in Việt Nam, `YYYY-MM-DD`, by the editor's clock. */
export const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** Milliseconds since 1970. */
export const millisecondsNow = (): number => Date.now();
