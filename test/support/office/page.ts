/**
 * A page that contains only our backends, bundled for the tests. It logs in, stores and restores the user as Decap
 * does, and then runs the methods that a test calls.
 */
import { createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { OfficeForgejo } from '../../../admin/backends/forgejo.ts';
import { OfficeGitLab } from '../../../admin/backends/gitlab.ts';
import { cmsBackend } from '../../../src/editors/settings.ts';

type Calls = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

export interface Outcome {
  value?: unknown;
  /** The error message that Decap would show. */
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

/** The login leaves the page and drops the test's settings after `#`, so `sessionStorage` keeps them. */
const place = location.hash === '' ? (sessionStorage.getItem('place') ?? '') : location.hash.slice(1);
sessionStorage.setItem('place', place);
const asked = new URLSearchParams(place);
const { backend: settings } = cmsBackend({
  production: true,
  base: '/',
  variables: {
    CMS_BACKEND: asked.get('kind') ?? '',
    CMS_GIT_URL: asked.get('url') ?? '',
    CMS_REPO: 'phong-noi-vu/dien-hinh',
    CMS_BRANCH: undefined,
    CMS_APP_ID: 'ung-dung-thu',
    CMS_PREVIEW_URL: undefined,
  },
});
if (settings?.app_id === undefined) throw new Error('The test names no server.');
const config = { publish_mode: 'editorial_workflow', backend: { ...settings, app_id: settings.app_id } };

const store = (user: object) => {
  localStorage.setItem(key, JSON.stringify({ ...user, backendName: settings.name }));
};
const options = {
  initialWorkflowStatus: 'draft',
  updateUserCredentials: (tokens: object) => {
    store({ ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object), ...tokens });
  },
};
const backend = settings.name === 'forgejo' ? new OfficeForgejo(config, options) : new OfficeGitLab(config, options);

window.call = async (method, ...args) => {
  try {
    // `records.listVersions` calls that method on the backend's property `records`.
    const [, part, inside = ''] = /^(records|mainHistory)\.(\w+)$/.exec(method) ?? [];
    const [target, name] = part === undefined ? [backend, method] : [backend[part as 'records'], inside];
    return { value: await (target as unknown as Calls)[name]?.apply(target, args as unknown[]) };
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
