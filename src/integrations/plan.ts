/** Makes only the outputs that would change, and records what each of them reads. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { BuildPlan } from '../build/plan.ts';
import { showProgress, type Progress } from '../build/progress.ts';
import { openRoom } from '../build/room.ts';
import { environment } from '../environment.ts';
import { openReading, recording } from '../recording/recorder.ts';
import { BundleKeeper } from './kept-bundle.ts';
import { beginBuild } from './this-build.ts';

/** When the current build began, as `performance.now()` counts. The first build begins with the process. */
let beganAt = 0;
let builds = 0;

export function plan(): AstroIntegration {
  let bundle: BundleKeeper | undefined;
  return {
    name: 'plan',
    hooks: {
      'astro:config:setup': () => {
        beganAt = builds === 0 ? 0 : performance.now();
        builds += 1;
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        const room = openRoom(environment);
        if (room.notice !== undefined) logger.warn(room.notice);
        const made = new BuildPlan(room.last?.record);
        recording.plan = made;
        recording.content = undefined;
        beginBuild({ beganAt, room, plan: made });
        const keeper = new BundleKeeper(room);
        bundle = keeper;
        setPrerenderer((astros) => recordingPrerenderer(astros, made, keeper));
      },
      'astro:build:setup': ({ vite, pages }) => {
        bundle?.setUp(vite, pages);
      },
    },
  };
}

function recordingPrerenderer(astros: AstroPrerenderer, plan: BuildPlan, bundle: BundleKeeper): AstroPrerenderer {
  let progress: Progress | undefined;
  return {
    ...astros,
    name: 'recording',
    setup: async () => {
      await bundle.beforeRendering();
      await astros.setup?.();
      forgetPaths(astros);
    },
    getStaticPaths: async () => {
      const paths = await astros.getStaticPaths();
      progress = showProgress({ name: 'Đang dựng trang', total: paths.length }, process.stdout);
      return paths;
    },
    render: (request, options) => recordRendering(request, options).finally(() => progress?.step()),
    teardown: async () => {
      progress?.end();
      await astros.teardown?.();
    },
  };

  async function recordRendering(...[request, options]: Parameters<AstroPrerenderer['render']>): Promise<Response> {
    const reading = openReading();
    recording.page = reading;
    try {
      const answer = await astros.render(request, options);
      const response = answer instanceof Response ? answer : answer.response;
      // Astro renders a page in pieces. The page reads content until its last piece has arrived.
      const body = await response.arrayBuffer();
      const address = addressOf(request.url);
      const isPage = options.routeData.type === 'page';
      plan.note(address, isPage ? `${address}/index.html` : address, reading);
      const { status, headers } = response;
      return new Response(body, { status, headers });
    } finally {
      recording.page = undefined;
    }
  }
}

/**
 * Makes Astro ask the pages for their paths again. The modules of the pages are loaded once in a process, and Astro's
 * `StaticPaths` remembers what they answered (`routeCache` of its `BuildApp`).
 */
function forgetPaths(astros: AstroPrerenderer): void {
  (astros as { app?: { routeCache?: { clearAll: () => void } } }).app?.routeCache?.clearAll();
}

/** The path below the base, without slashes at the ends. */
function addressOf(url: string): string {
  const path = decodeURI(new URL(url).pathname);
  return path.slice(environment.base.length).replace(/^\/|\/$/g, '');
}
