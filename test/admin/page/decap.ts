/** Gives tests access to Decap's functions, whose modules load only in a browser. */
import { DecapCmsCore as CMS, type CmsConfig } from 'decap-cms-core';
import { createEmptyDraftData } from 'decap-cms-core/dist/esm/actions/entries';
import { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';
import { slugFormatter, summaryFormatter } from 'decap-cms-core/dist/esm/lib/formatters';
import { fromJS, type Map } from 'immutable';
import type { FixedConfig } from '../../../admin/config/decap-shape.ts';
import { registerStockWidgets } from './stock-widgets.ts';

type Data = Record<string, unknown>;

registerStockWidgets(CMS);

const collectionOf = (config: FixedConfig, name: string): Map<string, unknown> =>
  fromJS(config.collections.find((collection) => collection.name === name)) as Map<string, unknown>;

export const decap = {
  /** Errors in the configuration; undefined when there are none. */
  faultsOf(config: CmsConfig): string | undefined {
    try {
      validateConfig(config);
      return undefined;
    } catch (error) {
      return String(error);
    }
  },
  slugOf(config: FixedConfig, name: string, data: Data): string {
    const slugConfig = { ...config.slug, sanitize_replacement: '-' };
    return slugFormatter(collectionOf(config, name), fromJS(data), slugConfig);
  },
  /** The line that the list shows for an entry. */
  summaryOf(config: FixedConfig, name: string, data: Data): string {
    const collection = collectionOf(config, name);
    return summaryFormatter(String(collection.get('summary')), fromJS({ data, path: '' }), collection);
  },
  /** The values that the form of a new entry starts with. */
  emptyData(config: FixedConfig, name: string): Data {
    return JSON.parse(JSON.stringify(createEmptyDraftData(collectionOf(config, name).get('fields')))) as Data;
  },
};

declare global {
  interface Window {
    decap: typeof import('./decap.ts').decap;
  }
}
window.decap = decap;
