/**
 * Patches Decap's fields for what is typed by keyboard. Text: the field's `input_mode` decides which keyboard a phone
 * opens. Dates: a year that is half typed, such as 0002, stays in the field; Decap would make it 1902 at once, so that
 * no year could be typed. Browsers take years of up to six digits; a year with too many digits stays visible, while
 * Decap would hide it.
 */
import type { Restyle } from './change.ts';

export const keyboards: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-string/dist/esm/StringControl.js',
    changes: [['type: "text",', 'type: "text",\n      inputMode: this.props.field.get(\'input_mode\'),']],
  },
  {
    module: '/decap-cms-widget-datetime/dist/esm/DateTimeControl.js',
    changes: [
      [
        "    if (value === '') return value;\n",
        "    if (value === '' || /^\\d{4,6}-\\d{2}-\\d{2}$/.test(value)) return value;\n",
      ],
      [
        'const formattedValue = dayjs(datetime, inputFormat).format(format);',
        'const formattedValue = format === inputFormat ? datetime : dayjs(datetime, inputFormat).format(format);',
      ],
    ],
  },
];
