/** Vite plugin that replaces modules of Decap and its GraphQL packages. Each replacement says why it is needed. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Ends of the paths of Decap's modules, with the files that replace them. */
const replaced: readonly (readonly [ending: string, standIn: string])[] = [
  ['/decap-cms-core/dist/esm/constants/configSchema.js', here('slim/config-schema.ts')],
  ['/decap-cms-core/dist/esm/formats/frontmatter.js', here('slim/front-matter.ts')],
  ['/decap-cms-core/dist/esm/formats/toml.js', here('slim/front-matter.ts')],
  ['/decap-cms-core/dist/esm/formats/yaml.js', here('slim/front-matter.ts')],
  ['/decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js', here('slim/media-library.ts')],
  ['/decap-cms-core/dist/esm/lib/imageTransformations.js', here('slim/image-transformations.ts')],
  ['/decap-cms-widget-markdown/dist/esm/serializers/index.js', here('format/slate/serializers.ts')],
  ['/decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js', here('format/paste/with-html.ts')],
];
const graphqlPackages = /^(?:apollo-(?:client|cache-inmemory|link-http|link-context)|graphql-tag)$/;

export const standIns = (): Plugin => ({
  name: 'stand-ins-for-parts-of-decap',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (graphqlPackages.test(source)) return here('slim/graphql.ts');
    if (importer?.includes('/node_modules/decap-cms-') !== true || !source.startsWith('.')) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return replaced.find(([ending]) => resolved?.id.endsWith(ending) === true)?.[1] ?? resolved;
  },
});
