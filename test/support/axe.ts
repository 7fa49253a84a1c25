/**
 * Runs axe with the rules that the law requires (WCAG 2.2 AA) and with the text contrast that this site promises (AAA).
 */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ofLaw: RunOptions = { runOnly: { type: 'tag', values: levels }, rules: { 'target-size': { enabled: true } } };
const ofSite: RunOptions = {
  ...ofLaw,
  runOnly: { type: 'tag', values: [...levels, 'best-practice'] },
  rules: { ...ofLaw.rules, 'color-contrast-enhanced': { enabled: true } },
};
const ofColors: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};
const promises = { law: ofLaw, site: ofSite, colors: ofColors };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Look {
  promise?: keyof typeof promises;
  /** Selector of the part to check; `undefined` means the whole page. */
  within?: string;
}

type Theme = 'light' | 'dark';
const bothThemes: Theme[] = ['light', 'dark'];
const widths = [360, 1280];

/**
 * Returns one line for each violation. axe stays loaded in the page, so that later checks of the same page are fast.
 */
export async function violationsIn(page: Page, { promise = 'site', within }: Look = {}): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const options: RunOptions = { ...promises[promise], resultTypes: ['violations'] };
  const violations = await page.evaluate(
    async ({ context, options }) => (await window.axe.run(context, options)).violations,
    { context: within ?? 'html', options },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** Checks the page in each width and theme. In the dark theme only colors are checked, because nothing else differs. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const theme of bothThemes) {
      await page.emulateMedia({ colorScheme: theme });
      const found = await violationsIn(page, { promise: theme === 'light' ? 'site' : 'colors' });
      problems.push(...found.map((violation) => `${width} px, ${theme}: ${violation}`));
    }
  }
  return problems;
}
