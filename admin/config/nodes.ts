/** Converts the domain's schemas to plain data: the JSON Schema from Zod with our labels, hints and options. */
import * as z from 'zod';
import type { CollectionName, TextForm } from '../../src/domain/fields.ts';

export interface Node {
  label?: string;
  hint?: string;
  references?: CollectionName;
  options?: Readonly<Record<string, string>>;
  form?: TextForm;
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  const?: unknown;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  /** How a text must be written, taken from the schema's error message. */
  advice?: string;
  items?: Node;
  properties?: Readonly<Record<string, Node>>;
  required?: readonly string[];
}

type Branching = Node & { anyOf?: Branching[]; oneOf?: Branching[] };

/** A union becomes one group with the fields of all its branches. Zod checks later which fields go together. */
export function toNode(schema: z.ZodType): Node {
  const written = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const advice = adviceOf(zodSchema);
      if (advice !== undefined) (jsonSchema as Branching).advice = advice;
    },
  });
  return merge(written as Branching);
}

/** The message with which the schema's pattern or rule refuses the text “?”; undefined when neither refuses it. */
function adviceOf(schema: z.core.$ZodType): string | undefined {
  const issues = z.safeParse(schema, '?').error?.issues ?? [];
  return issues.find(({ code }) => code === 'custom' || code === 'invalid_format')?.message;
}

function merge({ anyOf, oneOf, ...node }: Branching): Node {
  const branches = (anyOf ?? oneOf ?? []).map(merge).filter(({ type }) => type !== 'null');
  return branches.reduce(join, inside(node));
}

function inside(node: Node): Node {
  const { items, properties } = node;
  return {
    ...node,
    ...(items && { items: merge(items) }),
    ...(properties && { properties: mapValues(properties, merge) }),
  };
}

/**
 * Adds a branch of a union. Fields and options are joined, a field stays required if the branch requires it too, and of
 * anything else that both define, the definition of `node` is kept.
 */
function join(node: Node, branch: Node): Node {
  const shared = { ...branch, ...node };
  const { options, properties } = branch;
  if (options) shared.options = { ...node.options, ...options };
  if (!properties) return shared;
  const known = node.properties ?? {};
  shared.properties = {
    ...known,
    ...mapValues(properties, (field, key) => (known[key] === undefined ? field : join(known[key], field))),
  };
  shared.required = (node.required ?? branch.required ?? []).filter((key) => branch.required?.includes(key));
  return shared;
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
