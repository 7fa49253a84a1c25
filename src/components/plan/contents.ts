/** The table of contents of the plan. Most headings are on the plan's page, the criteria on a page of their own. */
import type { Heading } from '../../mdx/parse.ts';
import { isCriteria, type PlanSection, type PlanText } from '../../queries/plan-parts.ts';
import { urls } from '../../urls.ts';

export interface ContentsItem {
  text: string;
  href: string;
  depth: 2 | 3;
}

const toItem = ({ depth, id, text }: Heading): ContentsItem => ({ depth, text, href: `#${id}` });

/** All headings except those within the section of criteria. The heading of that section links to its own page. */
export function contentsOf({ sections }: PlanText): ContentsItem[] {
  return sections.flatMap((section) =>
    isCriteria(section)
      ? [{ ...toItem(section.heading), href: urls.planCriteria }]
      : [section.heading, ...section.parts].map(toItem),
  );
}

/**
 * The anchor of a section such as IV.5.c, or of the heading above it if it has none of its own. Undefined if the site
 * has only an extract of the plan, without that section.
 */
export function placeInPlan({ sections }: PlanText, number: string): string | undefined {
  const [top = '', part] = number.split('.');
  const section = sections.find(({ heading }) => heading.text.startsWith(`${top}. `));
  const own = section?.parts.find(({ text }) => text.startsWith(`${part ?? ''}. `));
  const place = own ?? section?.heading;
  return place && `#${place.id}`;
}

export interface CriteriaPage {
  section: PlanSection;
  contents: ContentsItem[];
  /** Links to the sections before and after the criteria, on the plan's page. */
  previous: { label: string; href: string } | undefined;
  next: { label: string; href: string } | undefined;
}

/** Undefined if the plan has no section of criteria. */
export function criteriaPageOf({ sections }: PlanText): CriteriaPage | undefined {
  const at = sections.findIndex(isCriteria);
  const section = sections[at];
  const toLink = (other: PlanSection | undefined) =>
    other && { label: other.heading.text, href: `${urls.plan}#${other.heading.id}` };
  return (
    section && {
      section,
      contents: section.parts.map((part) => ({ ...toItem(part), depth: 2 })),
      previous: toLink(sections[at - 1]),
      next: toLink(sections[at + 1]),
    }
  );
}
