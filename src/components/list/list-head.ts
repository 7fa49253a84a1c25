import { strings } from '../../strings.ts';

interface About {
  /** Name and address of the whole list. */
  name: string;
  href: string;
  /** Labels of what it is narrowed by. */
  labels: readonly string[];
  /** Address of the newest page of what is left. */
  root: string;
  /** Number of an older page. */
  number: number | undefined;
}

/** What the head of one page of a list says. */
export function toListHead({ name, href, labels, root, number }: About) {
  const narrowed = labels.join(' · ');
  const heading = narrowed || name;
  const crumbs = [
    ...(narrowed || number !== undefined ? [{ label: name, href }] : []),
    ...(narrowed && number !== undefined ? [{ label: narrowed, href: root }] : []),
  ];
  const onPage = strings.onPage(number);
  return {
    title: `${[name, ...labels].join(' · ')}${onPage}`,
    heading,
    ...(narrowed && { eyebrow: name }),
    crumbs,
    current: number === undefined ? heading : `Trang ${number}`,
    /** For the description. */
    ofWhat: `${narrowed && ` (${labels.join(', ')})`}${onPage}`,
  };
}
