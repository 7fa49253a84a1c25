/**
 * A page with nothing but our Forgejo backend, bundled for the tests: it logs in, stores the person and restores her
 * as Decap does, and then does what the test calls.
 */
import { createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { OfficeForgejo } from '../../../admin/backends/forgejo.ts';

type Calls = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

export interface Outcome {
  value?: unknown;
  /** What Decap would show. */
  problem?: string;
}

declare global {
  interface Window {
    call: (method: string, ...args: readonly unknown[]) => Promise<Outcome>;
  }
}

const key = 'decap-cms-user';
const root = document.createElement('div');
document.body.append(root);
const reactRoot = createRoot(root);

const store = (user: object) => {
  localStorage.setItem(key, JSON.stringify({ ...user, backendName: 'forgejo' }));
};
const config = {
  publish_mode: 'editorial_workflow',
  backend: {
    name: 'forgejo',
    repo: 'phong-noi-vu/dien-hinh',
    branch: 'main',
    app_id: 'ung-dung-thu',
    api_root: new URLSearchParams(location.hash.slice(1)).get('api') ?? sessionStorage.getItem('api') ?? '',
  },
};
sessionStorage.setItem('api', config.backend.api_root);

const backend = new OfficeForgejo(config, {
  updateUserCredentials: (tokens) => {
    store({ ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object), ...tokens });
  },
});

window.call = async (method, ...args) => {
  try {
    return { value: await (backend as unknown as Calls)[method]?.apply(backend, args as unknown[]) };
  } catch (error) {
    return { problem: String(error) };
  }
};

function show(text: string): void {
  reactRoot.render(createElement('p', { id: 'nguoi' }, text));
}

function showLogin(error?: string): void {
  reactRoot.render(
    createElement(backend.authComponent() as ComponentType<Record<string, unknown>>, {
      config,
      error,
      inProgress: false,
      t: (phrase: string) => phrase,
      onLogin: (credentials: Parameters<OfficeForgejo['authenticate']>[0]) => {
        backend.authenticate(credentials).then(
          (user) => {
            store(user);
            show(user.name);
          },
          (problem: unknown) => {
            showLogin(String(problem));
          },
        );
      },
    }),
  );
}

const stored = localStorage.getItem(key);
if (stored === null) showLogin();
else {
  try {
    const user = await backend.restoreUser(JSON.parse(stored) as Parameters<OfficeForgejo['restoreUser']>[0]);
    store(user);
    show(user.name);
  } catch (error) {
    localStorage.removeItem(key);
    showLogin(String(error));
  }
}
