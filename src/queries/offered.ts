/** Leaves out the static paths whose outputs would be the same as those of the last build. */
import { digestOf } from '../recording/digest.ts';
import { recording } from '../recording/recorder.ts';
import { getStore } from './store.ts';

interface StaticPath {
  params: Readonly<Record<string, string | undefined>>;
  props?: object;
}

/** Makes a `getStaticPaths` that returns the listed paths without those to keep. Every page with paths uses it. */
export const offered =
  <Path extends StaticPath>(listPaths: () => readonly Path[] | Promise<readonly Path[]>) =>
  async ({ routePattern }: { routePattern: string }): Promise<Path[]> => {
    await getStore();
    const paths = await listPaths();
    const { plan, content } = recording;
    if (plan === undefined || content === undefined) return [...paths];
    return paths.filter(({ params, props }) =>
      plan.isToBeMade(addressOf(routePattern, params), digestOf(props ?? {}), content),
    );
  };

/** A route such as `/dien-hinh/[...list]` with its path parameters put in, without slashes at the ends. */
function addressOf(pattern: string, params: StaticPath['params']): string {
  return pattern
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
}
