/** Which widget shows a field, and what the CMS can hold it to. The rest is for Zod in the editor: `admin/validation`. */
import type { Field, Option } from './decap-shape.ts';
import type { Node } from './nodes.ts';

type Widget = Omit<Partial<Field>, 'name' | 'label' | 'required' | 'hint'> & Pick<Field, 'widget'>;

/** Longer texts get a box of several lines. */
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

/** Off stands for a field that is not there. A field without a default needs an answer, and a switch looks like one. */
const isSwitch = (node: Node): boolean => node.default === false || node.const === true;

function listWidget({ items, minItems, maxItems }: Node): Widget {
  const size = { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
  if (items?.form === 'quotation') return { widget: 'criteria', ...size };
  const isChoice = items?.references !== undefined || items?.options !== undefined;
  if (items !== undefined && isChoice) return { ...widgetOf(items), multiple: true, ...size };
  return { widget: 'list', collapsed: true, ...size };
}

/** Zod writes the greatest safe integers where a schema has no bounds. */
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
