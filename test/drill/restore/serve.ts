/** A process of its own that serves the editors' pages, so that the drill can kill it. Prints their address. */
import { serveDesk } from '../../support/editors-desk.ts';

const { url } = await serveDesk(JSON.parse(process.argv[2] ?? '') as Parameters<typeof serveDesk>[0]);
process.stdout.write(`${url}\n`);
