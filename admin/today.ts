/** The civil day in Việt Nam, `YYYY-MM-DD`, by the editor's clock: the only place of these pages that reads it. */
export const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
