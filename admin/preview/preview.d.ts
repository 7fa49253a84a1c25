declare module 'virtual:site-styles' {
  /** The address of the stylesheet that the site's pages have. */
  export const stylesheet: string;
}
