/**
 * The formats and blocks that the editors' pages register with Decap. `slate/serializers.ts` is not among them: it
 * replaces a module of Decap (see `admin/stand-ins.ts`).
 */
export { editorComponents } from './editor-components.ts';
export { mdxFormat, yamlFormat } from './formats.ts';
export { readBody } from './mdx/body.ts';
export { isUnreadable, sourceKey } from './yaml/front-matter.ts';
