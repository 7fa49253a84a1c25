/** Patches Decap's text field: the field's `input_mode` decides which keyboard a phone opens. */
import type { Restyle } from './change.ts';

export const keyboards: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-string/dist/esm/StringControl.js',
    changes: [['type: "text",', 'type: "text",\n      inputMode: this.props.field.get(\'input_mode\'),']],
  },
];
