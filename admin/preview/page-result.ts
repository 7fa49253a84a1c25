/** Makes the `SSRResult` that Astro's components expect when they are rendered outside a build. */
import type { SSRResult } from 'astro';

type Slots = Readonly<Record<string, unknown>> | null;

export function makeResult(address: string, origin: string): SSRResult {
  const url = new URL(address, origin);
  const result = {
    cancelled: false,
    base: '',
    userAssetsBase: '',
    // A preview runs no scripts.
    inlinedScripts: { get: () => '' },
    componentMetadata: new Map(),
    compressHTML: true,
    createAstro: (props: object, slots: Slots) => ({
      props,
      url,
      slots: { has: (name: string) => slots?.[name] !== undefined },
    }),
    links: new Set(),
    scripts: new Set(),
    styles: new Set(),
    partial: false,
    pathname: url.pathname,
    renderers: [],
    resolve: (specifier: string) => Promise.resolve(specifier),
    response: { status: 200, headers: new Headers() },
    shouldInjectCspMetaTags: false,
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      hasRenderedHead: false,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: false,
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  };
  // Rendering a component needs only these fields. The other fields of `SSRResult` are for answering requests.
  return result as unknown as SSRResult;
}
