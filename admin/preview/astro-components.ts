/**
 * Compiles the site's Astro components for the browser, so that a preview uses the same components as the page. Modules
 * that read files, the clock or the environment are replaced.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const root = here('../../');

/** Modules of the site, relative to the project root, with the files that replace them. */
const standIns: Readonly<Record<string, string>> = {
  'src/environment.ts': here('stand-ins/environment.ts'),
  'src/queries/store.ts': here('stand-ins/store.ts'),
  'src/queries/body.ts': here('stand-ins/body.ts'),
  'src/queries/content-counts.ts': here('stand-ins/content-counts.ts'),
  'src/queries/quarters.ts': here('stand-ins/quarters.ts'),
  'src/recording/questions.ts': here('stand-ins/questions.ts'),
  'src/text/format.ts': here('stand-ins/format.ts'),
  'src/components/card/cover-files.ts': here('stand-ins/cover-files.ts'),
  'src/components/document/file-size.ts': here('stand-ins/file-size.ts'),
  'src/components/embed/OembedLink.astro': here('stand-ins/Nothing.astro'),
  'src/components/page/HeadLinks.astro': here('stand-ins/Nothing.astro'),
  'src/components/page/ShareCard.astro': here('stand-ins/Nothing.astro'),
  'src/components/page/SiteHeader.astro': here('stand-ins/Nothing.astro'),
  'src/components/page/SiteFooter.astro': here('stand-ins/Nothing.astro'),
  'src/components/reader/ReaderScript.astro': here('stand-ins/Nothing.astro'),
};

/**
 * Matches the compiler's imports of styles and scripts, such as `<file>.astro?astro&type=style&index=0&lang.css`.
 * Scripts are left out of previews.
 */
const part = /^(?<file>.+\.astro)\?astro&type=(?<type>style|script)&index=(?<index>\d+)/;

const stylesheet = /\.css(?:\?url)?$/;
const nothing = '\0nothing';
const isDrawing = (importer = ''): boolean => importer.endsWith('.astro') || importer === here('render.ts');

export const astroComponents = (mode: 'with styles' | 'without styles'): Plugin => {
  const styles = new Map<string, readonly string[]>();
  return {
    name: 'astro-components-for-the-browser',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === 'astro:assets') return here('stand-ins/assets.ts');
      if (stylesheet.test(source) && isDrawing(importer) && (mode === 'without styles' || source.endsWith('?url')))
        return nothing;
      if (part.test(source)) return source;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const standIn = resolved?.id.startsWith(root) === true ? standIns[resolved.id.slice(root.length)] : undefined;
      return standIn === undefined || importer === standIn ? resolved : standIn;
    },
    async load(id) {
      const { file = '', type, index } = part.exec(id)?.groups ?? {};
      if (type === 'script') return '';
      if (id === nothing) return 'export default "";';
      if (type === 'style') return styles.get(file)?.[Number(index)] ?? null;
      if (!id.endsWith('.astro')) return null;
      const { code, css, diagnostics } = transform(await readFile(id, 'utf8'), {
        filename: id,
        // The compiler hashes this name for the attribute that scopes the component's styles.
        normalizedFilename: id.startsWith(root) ? id.slice(root.length - 1) : id,
        internalURL: 'astro/compiler-runtime',
        compact: true,
        scopedStyleStrategy: 'attribute',
        resultScopedSlot: true,
        resolvePath: (specifier) => specifier,
      });
      const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
      if (problem !== undefined) this.error(`${id}: ${problem.text}`);
      styles.set(id, css);
      return { code, moduleType: 'ts' };
    },
    // Removes the path of the project on this machine, which the compiler writes into each component.
    renderChunk: (code) => code.replaceAll(root, '/'),
  };
};
