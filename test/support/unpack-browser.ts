/** Run by `packed-browser.ts`, with TMPDIR set to where the browser is to lie. */
import Chromium from '@sparticuz/chromium';

await Chromium.executablePath();
