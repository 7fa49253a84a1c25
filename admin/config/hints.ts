/** The hint below a field: the domain's hint, followed by the limits. */
import { formatNumber } from '../../src/text/format.ts';
import type { Node } from './nodes.ts';

export function hintOf(node: Node): string | undefined {
  const told = [node.hint, limitsOf(node)].filter((sentence) => sentence !== undefined);
  return told.length === 0 ? undefined : told.join(' ');
}

function limitsOf(node: Node): string | undefined {
  switch (node.type) {
    case 'string':
      return node.pattern === undefined ? span(node.minLength, node.maxLength, 'ký tự') : undefined;
    case 'array':
      return span(node.minItems, node.maxItems, 'mục');
    case 'integer':
    case 'number':
      return isBounded(node) ? `Từ ${String(node.minimum)} đến ${String(node.maximum)}.` : undefined;
    default:
      return undefined;
  }
}

const isBounded = ({ minimum = -Infinity, maximum = Infinity }: Node): boolean =>
  Math.max(-minimum, maximum) < Number.MAX_SAFE_INTEGER;

function span(min: number | undefined, max: number | undefined, unit: string): string | undefined {
  if (max === undefined) return min === undefined ? undefined : `Ít nhất ${formatNumber(min)} ${unit}.`;
  if (min === undefined || (min === 1 && unit === 'ký tự')) return `Nhiều nhất ${formatNumber(max)} ${unit}.`;
  return `Từ ${formatNumber(min)} đến ${formatNumber(max)} ${unit}.`;
}
