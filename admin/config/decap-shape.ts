/** Types for the part of Decap's configuration that we write, because Decap's own types do not know our widgets. */
import type { CollectionName } from '../../src/domain/fields.ts';

export interface Option {
  label: string;
  value: string;
}

export interface Field {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  pattern?: readonly [pattern: string, message: string];
  default?: string;
  options?: readonly Option[];
  multiple?: boolean;
  min?: number;
  max?: number;
  value_type?: 'int' | 'float';
  format?: string;
  date_format?: string;
  time_format?: false;
  /** For our widget `reference`. */
  collection?: CollectionName;
  /** Which keyboard a phone opens. */
  input_mode?: 'url';
  buttons?: readonly string[];
  editor_components?: readonly string[];
  modes?: readonly string[];
  minimal?: boolean;
  label_singular?: string;
  collapsed?: boolean;
  summary?: string;
  allow_add?: boolean;
  field?: Field;
  fields?: readonly Field[];
}

export interface File {
  name: string;
  label: string;
  file: string;
  description?: string;
  fields: readonly Field[];
}

export interface Collection {
  name: string;
  label: string;
  label_singular?: string;
  description?: string;
  folder?: string;
  files?: readonly File[];
  path?: string;
  slug?: string;
  media_folder?: string;
  public_folder?: string;
  format?: string;
  extension?: string;
  create?: boolean;
  delete: false;
  identifier_field?: string;
  summary?: string;
  preview_path?: string;
  sortable_fields?: readonly { field: string; label: string; default_sort?: 'asc' | 'desc' }[];
  view_filters?: readonly { label: string; field: string; pattern: string | boolean }[];
  view_groups?: readonly { label: string; field: string; pattern?: string }[];
  editor?: { preview: boolean };
  fields?: readonly Field[];
}

/** The part of the configuration that is the same for every installation. */
export interface FixedConfig {
  locale: 'vi';
  publish_mode: 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true };
  show_preview_links: boolean;
  collections: readonly Collection[];
}
