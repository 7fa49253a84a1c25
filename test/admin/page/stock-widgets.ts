import type { CMS } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import ListWidget from 'decap-cms-widget-list';
import MarkdownWidget from 'decap-cms-widget-markdown';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';

export function registerStockWidgets(cms: CMS): void {
  for (const widget of [
    BooleanWidget,
    DatetimeWidget,
    ListWidget,
    MarkdownWidget,
    NumberWidget,
    ObjectWidget,
    StringWidget,
    TextWidget,
  ])
    cms.registerWidget(widget.Widget());
}
