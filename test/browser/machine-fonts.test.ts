/**
 * Checks which fonts the browser really uses. Pages would look different on machines with other fonts, so where the
 * site brings no font, tests use a fallback font from packages (`test/support/fonts.conf`).
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letters } from '../../src/cli/fonts/letters.ts';
import { buildFixture, expectNone, type Site } from '../support/sites.ts';
import { gatherEditors, type Editors } from '../support/editors.ts';
import { alwaysInTypeface, everyKind, openGallery, type Gallery } from '../support/visit.ts';

let site: Site;
let gallery: Gallery;
let editors: Editors;
beforeAll(async () => {
  site = await buildFixture();
  gallery = await openGallery(site);
  editors = await gatherEditors();
});
afterAll(async () => {
  await editors.close();
  await gallery.close();
});

/** The fields of the protocol's DOM nodes that are used here. */
interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  pseudoElements?: DomNode[];
  contentDocument?: DomNode;
  documentURL?: string;
}

/**
 * The fallback font that is allowed in each kind of place: frames have one because they should load little. `undefined`
 * means that none is allowed. Texts without any letter of our font are checked otherwise (`wrongFacesOf`).
 */
const standIns = { page: undefined, code: 'DejaVu Sans Mono', frame: 'DejaVu Sans' } as const;
type Place = keyof typeof standIns;
const codeElements = ['CODE', 'PRE', 'KBD', 'SAMP', 'TEXTAREA'];

/** All texts with their kinds of place, including generated content and the inner parts of form fields. */
function textsBelow(node: DomNode, place: Place): [DomNode, Place][] {
  const { nodeName, nodeValue, children = [], shadowRoots = [], pseudoElements = [], contentDocument } = node;
  const isFrame = node.documentURL?.includes('/nhung/') === true;
  const isCode = place === 'page' && codeElements.includes(nodeName);
  const here = isFrame ? 'frame' : isCode ? 'code' : place;
  const isText = nodeName.startsWith('::') || (nodeName === '#text' && nodeValue.trim() !== '');
  return [
    ...(isText ? [[node, here] satisfies [DomNode, Place]] : []),
    ...[...children, ...shadowRoots, ...pseudoElements].flatMap((part) => textsBelow(part, here)),
    ...(contentDocument === undefined ? [] : textsBelow(contentDocument, 'page')),
  ];
}

/** If the page replaces a node during the query, the whole query is repeated, with at most `times` attempts in all. */
async function wrongFacesOn(page: Page, times = 10): Promise<string[]> {
  // Every frame, such as that of the preview, loads its fonts by itself.
  for (const frame of page.frames()) await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const texts = textsBelow(root, 'page');
    expect(texts.length).toBeGreaterThan(0);
    const found = await Promise.all(texts.map(([node, here]) => wrongFacesOf(session, node, here)));
    return found.flat().map((problem) => `${new URL(page.url()).pathname}${new URL(page.url()).hash}: ${problem}`);
  } catch (error) {
    if (times === 1 || !String(error).includes('Could not find node')) throw error;
    return await wrongFacesOn(page, times - 1);
  } finally {
    await session.detach();
  }
}

async function wrongFacesOf(session: CDPSession, node: DomNode, place: Place): Promise<string[]> {
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
  // Decap uses arrow characters that our font does not have.
  const isSign = node.nodeName === '#text' && !Array.from(node.nodeValue).some((letter) => letters.includes(letter));
  const standIn = isSign ? 'DejaVu Sans' : standIns[place];
  return fonts
    .filter(({ familyName, isCustomFont }) => !isCustomFont && familyName !== standIn)
    .map(
      ({ familyName }) => `“${node.nodeValue.trim().slice(0, 40)}” (${node.nodeName}, ${place}) is in ${familyName}`,
    );
}

test('every kind of page', async () => {
  const { page, close } = await gallery.visit();
  await alwaysInTypeface(page);
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    problems.push(...(await wrongFacesOn(page)));
  }
  await page.goto(`${gallery.addressOf('search')}?q=hoa`);
  await page.getByRole('status').getByText('Tìm thấy').waitFor();
  await page.locator('main search-box input').fill('ninh');
  await page.getByRole('option').first().waitFor();
  problems.push(...(await wrongFacesOn(page)));
  expectNone(problems);
  await close();
});

test('every kind of frame', async () => {
  const { page, close } = await gallery.visit();
  const folders = new Map(site.frames().map(({ path }) => [path.split('/').slice(0, -2).join('/'), path]));
  expect(folders.size).toBeGreaterThan(3);
  const problems: string[] = [];
  for (const path of folders.values()) {
    await page.goto(new URL(path, gallery.url).href);
    problems.push(...(await wrongFacesOn(page)));
  }
  expectNone(problems);
  await close();
});

test('the editors’ pages', async () => {
  const { page, logIn, open, leave } = await editors.come();
  await alwaysInTypeface(page);
  await logIn();
  const problems = await wrongFacesOn(page);
  await open('collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index');
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).waitFor();
  await page.frameLocator('iframe[title="Bản xem thử"]').getByRole('heading', { level: 1 }).waitFor();
  problems.push(...(await wrongFacesOn(page)));
  expectNone(problems);
  await leave();
});
