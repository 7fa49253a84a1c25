/** `astro check` knows each component; the linter, which does not, needs to know that it is one. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  // eslint-disable-next-line import-x/no-default-export -- Astro's components are default exports
  export default component;
}
