/**
 * Background colours of both themes for the browser's own bars, which cannot read tokens. A test compares them with
 * `tokens.css`.
 */
export const themeColors = { light: '#fbfaf6', dark: '#10191e' } as const;
