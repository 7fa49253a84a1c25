import { strings } from '../../strings.ts';

interface About {
  /** Name and address of the whole list. */
  name: string;
  href: string;
  /** Labels of the choices that narrow the list; empty for the whole list. */
  labels: readonly string[];
  /** Address of the newest page of the narrowed list. */
  root: string;
  /** Number of an older page; undefined on the newest. */
  number: number | undefined;
}

/** Title, heading and breadcrumbs of one page of a list. */
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
    /** Choices and page number, to be inserted into the page's description. */
    ofWhat: `${narrowed && ` (${labels.join(', ')})`}${onPage}`,
  };
}
