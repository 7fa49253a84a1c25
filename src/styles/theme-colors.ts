/** The paper of both themes for the browser's own bars, which cannot read tokens; a test holds them against `tokens.css`. */
export const themeColors = { light: '#fbfaf6', dark: '#10191e' } as const;
