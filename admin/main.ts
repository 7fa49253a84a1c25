/** The editors' pages: the parts of Decap CMS that we use, with our formats, fields and words. */
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import FileWidget from 'decap-cms-widget-file';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { vi } from './locale/vi.ts';
import type { AdminConfig } from './site-facts.ts';
import { fillStrip } from './strip/strip.ts';

// Decap writes the days of the workflow with it.
dayjs.locale('vi');

CMS.registerLocale('vi', vi);
CMS.registerBackend('proxy', ProxyBackend);
CMS.registerBackend('forgejo', ForgejoBackend);
CMS.registerBackend('gitlab', GitLabBackend);
for (const widget of [
  BooleanWidget,
  DatetimeWidget,
  FileWidget,
  ImageWidget,
  ListWidget,
  MarkdownWidget,
  NumberWidget,
  ObjectWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
])
  CMS.registerWidget(widget.Widget());

const response = await fetch('config.json');
const { cms, site } = (await response.json()) as AdminConfig;
fillStrip(site);
CMS.init({ config: { ...cms, load_config_file: false } });
