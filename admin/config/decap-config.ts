/** Decap's configuration, generated from the domain: what is fixed is committed as `admin/config.yml`. */
import type { CmsConfig } from 'decap-cms-core';
import { stringify } from 'yaml';
import { collectionNames } from '../../src/domain/fields.ts';
import type { BackendConfig } from '../../src/editors/settings.ts';
import { contentFolder, toCollection } from './collections.ts';
import type { FixedConfig } from './decap-shape.ts';
import { settingsCollection } from './files.ts';

export const fixedConfig: FixedConfig = {
  locale: 'vi',
  publish_mode: 'editorial_workflow',
  // Decap lists a folder of uploads that belong to no entry. There are none; this one is small and always there.
  media_folder: `${contentFolder}/trang`,
  public_folder: `/${contentFolder}/trang`,
  // Names of entries are Vietnamese without marks, as in the site's addresses.
  slug: { encoding: 'ascii', clean_accents: true },
  show_preview_links: true,
  collections: [...collectionNames.map(toCollection), settingsCollection],
};

/** What differs from one installation to the next. */
interface Place {
  backend: BackendConfig;
  /** Full address of the site's first page. */
  siteUrl: string;
  /** Address of the picture above the login. */
  logo: string;
}

/** The whole configuration that Decap is started with. */
export const decapConfig = ({ backend, siteUrl, logo }: Place): CmsConfig => ({
  // Decap's types know nothing of our widgets.
  ...(fixedConfig as CmsConfig),
  backend,
  site_url: siteUrl,
  display_url: siteUrl,
  logo: { src: logo },
});

const heading = '# Viết ra từ src/domain bằng “npm run admin:config”. Không sửa tay tệp này.\n';

/** The text of `admin/config.yml`. */
export const configText = (): string =>
  heading + stringify(fixedConfig, { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true });
