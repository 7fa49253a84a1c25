/** axe with what the law asks (WCAG 2.2 AA) and, for text, the contrast that this site promises (AAA). */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const rulesOfColors = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const added = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

type Theme = 'light' | 'dark';
const bothThemes: Theme[] = ['light', 'dark'];
const widths = [360, 1280];

/** One line for each fault. */
export async function violationsIn(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  const runOnly =
    rules === 'all' ? { type: 'tag' as const, values: levels } : { type: 'rule' as const, values: rulesOfColors };
  // Without frames of other sites the older way does the same in half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, rules: rules === 'all' ? added : {} });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** Shows the page in each width and theme; by night only colors can be other than by day. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of bothThemes) {
      await page.emulateMedia({ colorScheme: theme });
      const found = await violationsIn(page, theme === 'light' ? 'all' : 'colors');
      problems.push(...found.map((violation) => `${width} px, ${theme}: ${violation}`));
    }
  }
  return problems;
}
