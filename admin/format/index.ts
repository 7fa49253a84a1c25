/** What the editors' pages register with Decap. For what replaces Decap's own modules see `slate/serializers.ts`. */
export { editorComponents } from './editor-components.ts';
export { mdxFormat, yamlFormat } from './formats.ts';
export { readBody } from './mdx/body.ts';
export { isUnreadable, sourceKey } from './yaml/front-matter.ts';
