/**
 * Builds the stylesheet of the previews from the styles of the site's pages. It is a separate build, so that the
 * editors' pages get none of these styles.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { astroComponents } from './astro-components.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const name = 'virtual:site-styles';
const id = `\0${name}`;

/** A virtual module that exports the address of the stylesheet. */
export const siteStyles = (): Plugin => ({
  name: 'styles-of-the-site',
  resolveId: (source) => (source === name ? id : null),
  async load(asked) {
    if (asked !== id) return null;
    const assets = await buildStyles();
    const styles = assets.find(({ fileName }) => fileName.endsWith('.css'));
    if (styles === undefined) this.error('Không thấy kiểu chữ và bố cục của trang.');
    for (const { fileName, source } of assets.filter((asset) => asset !== styles))
      this.emitFile({ type: 'asset', fileName, source });
    // On the site, `font-display: optional` lets the first page of a visit use a fallback font. The preview frame is
    // drawn before its fonts have loaded and would keep the fallback.
    const source = styles.source.toString().replaceAll('font-display:optional', 'font-display:swap');
    const file = this.emitFile({ type: 'asset', name: 'site.css', source });
    return `export const stylesheet = import.meta.ROLLUP_FILE_URL_${file};`;
  },
});

/** The stylesheet and the fonts that it names. */
async function buildStyles(): Promise<Rolldown.OutputAsset[]> {
  const bundle = (await build({
    configFile: false,
    root: here('.'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [astroComponents('with styles')],
    build: {
      write: false,
      target: ['chrome111', 'firefox121', 'safari16.4'],
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: { input: here('render.ts') },
    },
  })) as Rolldown.RolldownOutput;
  return bundle.output.filter((file): file is Rolldown.OutputAsset => file.type === 'asset');
}
