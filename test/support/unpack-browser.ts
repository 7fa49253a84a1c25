/** Started by `packed-browser.ts`, with TMPDIR set to the folder into which the browser is unpacked. */
import Chromium from '@sparticuz/chromium';

await Chromium.executablePath();
