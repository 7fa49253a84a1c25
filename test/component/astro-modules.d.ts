/** Types for `.astro` imports. `astro check` knows each component; ESLint's types need this declaration. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  // eslint-disable-next-line import-x/no-default-export -- Astro components are default exports
  export default component;
}
