/** Chooses the widget of a field and the limits that Decap can check. Zod checks the rest in `admin/validation`. */
import type { Field, Option } from './decap-shape.ts';
import type { Node } from './nodes.ts';

type Widget = Omit<Partial<Field>, 'name' | 'label' | 'required' | 'hint'> & Pick<Field, 'widget'>;

/** Texts whose upper limit is above this many characters get a field with several lines. */
const longestLine = 200;

export function widgetOf(node: Node): Widget {
  if (node.references !== undefined) return { widget: 'reference', collection: node.references };
  if (node.options !== undefined) return { widget: 'select', options: toOptions(node.options) };
  switch (node.type) {
    case 'array':
      return listWidget(node);
    case 'object':
      return { widget: 'object' };
    case 'boolean':
      return { widget: isSwitch(node) ? 'boolean' : 'yes-no' };
    case 'number':
    case 'integer':
      return { widget: 'number', value_type: node.type === 'integer' ? 'int' : 'float', ...bounds(node) };
    default:
      return textWidget(node);
  }
}

/**
 * A switch that is off means that the field is absent. A boolean that must be answered therefore uses the widget
 * `yes-no`.
 */
const isSwitch = (node: Node): boolean => node.default === false || node.const === true;

function listWidget({ items, minItems, maxItems }: Node): Widget {
  const size = { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
  if (items?.form === 'quotation') return { widget: 'criteria', ...size };
  const isChoice = items?.references !== undefined || items?.options !== undefined;
  if (items !== undefined && isChoice) return { ...widgetOf(items), multiple: true, ...size };
  return { widget: 'list', collapsed: true, ...size };
}

/** Omits the bounds ±`Number.MAX_SAFE_INTEGER`, which Zod writes for an integer without bounds. */
function bounds({ minimum, maximum }: Node): { min?: number; max?: number } {
  const isTold = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return { ...(isTold(minimum) && { min: minimum }), ...(isTold(maximum) && { max: maximum }) };
}

function textWidget({ form, pattern, advice, maxLength = 0 }: Node): Widget {
  const rule = pattern !== undefined && advice !== undefined ? { pattern: [pattern, advice] as const } : {};
  switch (form) {
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'DD/MM/YYYY', time_format: false };
    case 'moment':
      return { widget: 'moment' };
    case 'partial-day':
      return { widget: 'string', pattern: [String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`, advice ?? ''] };
    case 'link':
      return { widget: 'string', input_mode: 'url', ...rule };
    case 'photo':
      return { widget: 'photo' };
    case 'pdf':
      return { widget: 'document-file' };
    case 'paragraphs':
      return { widget: 'text' };
    default:
      return { widget: maxLength > longestLine ? 'text' : 'string', ...rule };
  }
}

const toOptions = (options: Readonly<Record<string, string>>): Option[] =>
  Object.entries(options).map(([value, label]) => ({ label, value }));
