/** Which keyboard a phone opens for a field of one line. */
import type { Restyle } from './change.ts';

export const keyboards: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-string/dist/esm/StringControl.js',
    changes: [['type: "text",', 'type: "text",\n      inputMode: this.props.field.get(\'input_mode\'),']],
  },
];
