/** The section below the form with advice that keeps nobody from saving. Each line leads to its field. */
import '../styles/advice.css';
import { knownEntries, onContentChange } from '../content.ts';
import { onDraftChange, openEntry } from '../draft.ts';
import { button, element, setChildren } from '../elements.ts';
import { isGatedName } from '../../src/domain/collections.ts';
import { phrasesOfAdvice as phrases } from '../../src/editors/phrases.ts';
import { focusField } from '../validation/replace-validation.ts';
import { advise } from './advise.ts';
import type { Advice, AdvisingSite } from './advice.ts';
import { toAdvisingSite, type SummarisedSite } from './site.ts';

/** Milliseconds to wait after the last change of the values, so that working out advice does not slow down typing. */
const pause = 1200;

const region = document.createElement('details');
const heading = document.createElement('summary');
const list = document.createElement('ul');
let site: Promise<AdvisingSite> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let seen: unknown;
/** The lines that are shown, by their advice as JSON. */
let lines = new Map<string, HTMLElement>();

export function showAdvice(): void {
  region.className = 'advice';
  region.hidden = true;
  region.append(heading, list);
  document.body.append(region);
  onContentChange(() => {
    site = undefined;
  });
  onDraftChange(look);
  look();
}

function look(): void {
  const values = openEntry()?.values;
  if (values === seen) return;
  seen = values;
  if (values === undefined) region.hidden = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    renew().catch(reportError);
  }, pause);
}

async function renew(): Promise<void> {
  site ??= loadSite();
  const known = await site;
  const entry = openEntry();
  if (entry === undefined || !isGatedName(entry.collection)) {
    region.hidden = true;
    return;
  }
  const { collection, id, values } = entry;
  show(advise({ collection, id, values: values.toJS() }, known));
}

async function loadSite(): Promise<AdvisingSite> {
  const response = await fetch('site.json');
  if (!response.ok) throw new Error(`site.json: ${response.status}`);
  return toAdvisingSite((await response.json()) as SummarisedSite, knownEntries());
}

function show(advice: readonly Advice[]): void {
  region.hidden = advice.length === 0;
  heading.textContent = phrases.heading(advice.length);
  const before = lines;
  lines = new Map(
    advice.map((each) => {
      const key = JSON.stringify(each);
      return [key, before.get(key) ?? toLine(each)];
    }),
  );
  setChildren(list, [...lines.values()]);
}

function toLine({ at, text }: Advice): HTMLElement {
  const goThere = () => {
    focusField(at);
  };
  const line = element('li');
  line.append(button(text, goThere));
  return line;
}
