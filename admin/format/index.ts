/**
 * The formats and blocks that the editors' pages register with Decap. `slate/serializers.ts` replaces a module of
 * Decap.
 */
export { editorComponents } from './editor-components.ts';
export { mdxFormat, yamlFormat } from './formats.ts';
export { readBody } from './mdx/body.ts';
export { isUnreadable, sourceKey } from './yaml/front-matter.ts';
