/** Stands in for Decap's start-up check of the configuration, which needs `unsafe-eval`: `npm run admin:check` makes it. */
export const validateConfig = (): void => undefined;
