declare module 'virtual:site-styles' {
  /** Address of the previews' stylesheet, built from the styles of the site's pages. */
  export const stylesheet: string;
}
