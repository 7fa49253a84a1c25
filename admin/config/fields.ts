/** Turns a schema into form fields, with groups and lists. */
import type { Field } from './decap-shape.ts';
import { hintOf } from './hints.ts';
import type { Node } from './nodes.ts';
import { widgetOf } from './widgets.ts';

/**
 * Changes to fields that the schema cannot express. The keys are the field names joined with dots, without indexes for
 * list items.
 */
export type Changes = Readonly<Record<string, Change>>;

type Change = Partial<Field> & {
  /** Names of the inner fields to show first. */
  order?: readonly string[];
};

export function toFields(node: Node, changes: Changes, place = ''): Field[] {
  return Object.entries(node.properties ?? {}).map(([name, child]) => {
    const required = node.required?.includes(name) === true;
    return toField(name, child, required, changes, place === '' ? name : `${place}.${name}`);
  });
}

function toField(name: string, node: Node, required: boolean, changes: Changes, place: string): Field {
  const hint = hintOf(node);
  const { order = [], ...change } = changes[place] ?? {};
  const inner = inside(node, required, changes, place);
  return {
    name,
    label: node.label ?? name,
    ...widgetOf(node),
    required,
    ...(hint !== undefined && { hint }),
    ...inner,
    ...(inner.fields !== undefined && { fields: inOrder(inner.fields, order) }),
    ...change,
  };
}

function inside(node: Node, required: boolean, changes: Changes, place: string): Partial<Field> {
  if (node.properties !== undefined) {
    const fields = toFields(node, changes, place);
    // Decap demands the required fields even of an optional group that is left empty
    // (https://github.com/decaporg/decap-cms/issues/2103, https://github.com/decaporg/decap-cms/issues/7748).
    return required ? { fields } : { collapsed: true, ...summaryOf(fields), fields: fields.map(withoutRequired) };
  }
  const { items } = node;
  if (items === undefined || widgetOf(node).widget !== 'list') return {};
  const singular = { label_singular: items.label ?? node.label ?? '' };
  if (items.properties !== undefined) return { ...singular, fields: toFields(items, changes, place) };
  return { ...singular, field: toField('item', items, true, changes, `${place}.item`) };
}

/** The summary of a folded group: its first field that is no boolean, group or list; “chưa điền” if that is empty. */
function summaryOf(fields: readonly Field[]): Partial<Field> {
  const first = fields.find(({ widget }) => !['yes-no', 'boolean', 'object', 'list'].includes(widget));
  return first === undefined ? {} : { summary: `{{fields.${first.name} | default('chưa điền')}}` };
}

function inOrder(fields: readonly Field[], order: readonly string[]): Field[] {
  const rank = ({ name }: Field) => (order.includes(name) ? order.indexOf(name) : order.length);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

const withoutRequired = (field: Field): Field => ({ ...field, required: false });
