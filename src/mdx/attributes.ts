import { parseVietnameseNumber } from '../text/format.ts';
import { countLetters } from '../text/hidden-characters.ts';
import { specOf, type AttributeSpec, type ComponentName } from './components.ts';
import { problem, type BodyProblem } from './problem.ts';
import { reportDecodedCharacters } from './hidden.ts';
import { placeOf, type ComponentNode } from './tree.ts';

const photo = /^\.\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpg|jpeg|png|webp)$/;

/** For example `./anh-1.jpg`: a photo in the folder of the entry. */
export function isPhotoFile(path: string): boolean {
  return photo.test(path);
}

type WrittenAttribute =
  { kind: 'text'; name: string; value: string } | { kind: 'bare'; name: string } | { kind: 'code'; name: string };

/** Values of all the attributes that the component knows. An attribute is empty if it is not written as text. */
export function readAttributes(
  node: ComponentNode,
  component: ComponentName,
  hide: (text: string) => string = (text) => text,
): Record<string, string> {
  const names = Object.keys(specOf(component).attributes);
  return Object.fromEntries(names.map((name) => [name, hide(readText(node, name))]));
}

export function checkAttributes(node: ComponentNode, component: ComponentName, source: string): BodyProblem[] {
  const known = specOf(component).attributes;
  const written = writtenAttributes(node);
  const place = placeOf(node);
  const valid = Object.keys(known).join(', ');
  return [
    ...(written.some(({ kind }) => kind === 'code') ? [problem('component-syntax', place, component)] : []),
    ...written
      .filter(({ name }) => name !== '' && !Object.hasOwn(known, name))
      .map(({ name }) => problem('attribute-unknown', place, component, name, valid)),
    ...Object.entries(known).flatMap(([name, spec]) => checkAttribute(node, component, name, spec)),
    ...written.flatMap((attribute) =>
      attribute.kind === 'text' ? reportDecodedCharacters(attribute.value, place, source) : [],
    ),
  ];
}

function checkAttribute(
  node: ComponentNode,
  component: ComponentName,
  name: string,
  spec: AttributeSpec,
): BodyProblem[] {
  const place = placeOf(node);
  const [first, ...others] = writtenAttributes(node).filter((attribute) => attribute.name === name);
  const missing = problem('attribute-missing', place, component, name, spec.label);
  const repeated = others.length > 0 ? [problem('attribute-repeated', place, component, name, spec.label)] : [];
  if (first === undefined) return spec.required ? [missing] : [];
  if (first.kind === 'code') return repeated;
  if (first.kind === 'bare') return [missing, ...repeated];
  const value = toLine(first.value);
  if (value === '') return spec.required && !spec.emptyAllowed ? [missing, ...repeated] : repeated;
  return [...repeated, ...checkValue(value, place, [component, name, spec.label], spec)];
}

function checkValue(
  value: string,
  place: Parameters<typeof problem>[1],
  subject: [component: string, name: string, label: string],
  { form, options, maxLength = Infinity }: AttributeSpec,
): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const length = countLetters(value);
  if (length > maxLength) problems.push(problem('attribute-long', place, ...subject, length, maxLength));
  if (form === 'number' && parseVietnameseNumber(value) === undefined) {
    problems.push(problem('attribute-number', place, ...subject));
  }
  if (form === 'photo' && !isPhotoFile(value)) problems.push(problem('attribute-photo', place, ...subject));
  if (options && !Object.hasOwn(options, value)) {
    problems.push(problem('attribute-option', place, ...subject, Object.keys(options).join(', ')));
  }
  return problems;
}

function readText(node: ComponentNode, name: string): string {
  const attribute = writtenAttributes(node).find((candidate) => candidate.name === name);
  return attribute?.kind === 'text' ? toLine(attribute.value) : '';
}

/** The attributes as written. A spread (`{...x}`) counts as code and has an empty name. */
function writtenAttributes(node: ComponentNode): WrittenAttribute[] {
  return node.attributes.map((attribute): WrittenAttribute => {
    if (attribute.type !== 'mdxJsxAttribute') return { kind: 'code', name: '' };
    const { name, value } = attribute;
    if (typeof value === 'string') return { kind: 'text', name, value };
    return value ? { kind: 'code', name } : { kind: 'bare', name };
  });
}

/** Joins a value that the source wraps over several lines. */
function toLine(value: string): string {
  return value.replace(/[ \t\n]+/g, ' ').trim();
}
