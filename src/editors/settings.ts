/**
 * Checks the `CMS_…` variables, which say where the CMS keeps entries, and turns them into Decap's `backend` settings.
 */
import * as z from 'zod';
import { branchMark } from './preview-address.ts';

/** The variables as they are in the environment; undefined when not set. */
export interface CmsVariables {
  CMS_BACKEND: string | undefined;
  CMS_GIT_URL: string | undefined;
  CMS_REPO: string | undefined;
  CMS_BRANCH: string | undefined;
  CMS_APP_ID: string | undefined;
  CMS_PREVIEW_URL: string | undefined;
}

interface Circumstances {
  /** True for a release build, false for a preview and for `npm start`. */
  production: boolean;
  base: string;
  variables: CmsVariables;
}

/** The `backend` part of Decap's configuration. */
export interface BackendConfig {
  name: 'forgejo' | 'gitlab' | 'proxy';
  branch: string;
  commit_messages: Readonly<Record<'create' | 'update' | 'delete' | 'uploadMedia' | 'deleteMedia', string>>;
  repo?: string;
  app_id?: string;
  api_root?: string;
  base_url?: string;
  auth_type?: 'pkce';
  proxy_url?: string;
}

export interface CmsBackend {
  /** Undefined in a release build without a git server: the site then has no editors' pages. */
  backend: BackendConfig | undefined;
  /** Other origins that the editors' pages may send requests to. */
  connectOrigins: readonly string[];
  /** Warning for editors who write on this machine. */
  localNotice: string | undefined;
  /** Address of a branch's preview, with a placeholder for the branch; undefined when no server builds branches. */
  previewUrl: string | undefined;
}

/** Path below the site's base at which `npm start` serves the API for the editors' pages. */
export const contentServerPath = 'admin/kho';

const commitMessages: BackendConfig['commit_messages'] = {
  create: 'Thêm {{collection}}: {{slug}}',
  update: 'Sửa {{collection}}: {{slug}}',
  delete: 'Xóa {{collection}}: {{slug}}',
  uploadMedia: 'Thêm tệp {{path}}',
  deleteMedia: 'Xóa tệp {{path}}',
};

const localNotice =
  'Trang biên tập trên máy này không hỏi mật khẩu: ai ngồi ở máy này cũng viết và đăng được. Bài lưu vào thư mục của dự án trên máy này, chưa ra trang công khai.';

const backendNames = ['forgejo', 'gitlab'] as const;
const loopback = /^(?:localhost|127\.0\.0\.1)$/;
/** Prefixes of secrets and tokens of Forgejo and GitLab. A client id has none of them. */
const secretMarks = /^(?:gto_|gloas-|glpat-)/;

const variable = (example: string) => z.string({ error: `chưa đặt. Ví dụ: ${example}` });

const gitUrl = variable('https://git.co-quan.vn').refine(isServerUrl, {
  error: (issue) =>
    `phải là địa chỉ gốc của máy chủ git, bắt đầu bằng https://, như https://git.co-quan.vn, mà đang là “${String(issue.input)}”.`,
});

const repoOf = (pattern: RegExp, form: string, example: string) =>
  variable(example).regex(pattern, {
    error: (issue) => `phải có dạng ${form}, như ${example}, mà đang là “${String(issue.input)}”.`,
  });

const branch = z
  .string()
  .regex(/^(?!refs\/|.*(?:\.\.|\/\/|\.lock$))[\w][\w./-]*[\w]$/, {
    error: (issue) => `phải là tên nhánh có thật, như main, mà đang là “${String(issue.input)}”.`,
  })
  .default('main');

const appId = variable('mã Client ID (Application ID) lấy ở máy chủ git')
  .refine((id) => !secretMarks.test(id), {
    error:
      'đang là một mã bí mật (secret hoặc token). Mã này sẽ nằm trong trang công khai: hãy hủy mã ấy trên máy chủ git, rồi ghi Client ID (Application ID).',
  })
  .regex(/^[\w-]{8,}$/, { error: 'phải là Client ID (Application ID): chỉ chữ, số và gạch nối, không có dấu cách.' });

const previewUrl = z
  .string()
  .refine((text) => text.split(branchMark).length === 2 && isServerUrl(text.replace(branchMark, 'nhanh')), {
    error: (issue) =>
      `phải là địa chỉ https:// có ${branchMark} ở chỗ của tên nhánh, như https://xem-thu.co-quan.vn/${branchMark}/, mà đang là “${String(issue.input)}”.`,
  })
  .optional();

const common = { CMS_GIT_URL: gitUrl, CMS_BRANCH: branch, CMS_APP_ID: appId, CMS_PREVIEW_URL: previewUrl };

const ofForgejo = z.object({
  CMS_BACKEND: z.literal('forgejo'),
  CMS_REPO: repoOf(/^[\w.-]+\/[\w.-]+$/, 'chủ/kho', 'phong-noi-vu/dien-hinh'),
  ...common,
});
const ofGitlab = z.object({
  CMS_BACKEND: z.literal('gitlab'),
  CMS_REPO: repoOf(/^[\w.-]+(?:\/[\w.-]+)+$/, 'nhóm/kho', 'phong-noi-vu/dien-hinh'),
  ...common,
});
const officeSchema = z.discriminatedUnion('CMS_BACKEND', [ofForgejo, ofGitlab], {
  error: (issue) => {
    const { CMS_BACKEND: name } = issue.input as { CMS_BACKEND?: string };
    return `phải là ${backendNames.join(' hoặc ')}${name === undefined ? '' : `, mà đang là “${name}”`}.`;
  },
});
/** Used if CMS_BACKEND is invalid: GitLab's checks, because every value that is valid for Forgejo passes them too. */
const ofAny = ofGitlab.omit({ CMS_BACKEND: true });

const givenIn = (variables: CmsVariables): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));

/** One message for each fault, starting with the variable's name. */
export function cmsFaults(variables: CmsVariables): string[] {
  const given = givenIn(variables);
  if (Object.keys(given).length === 0) return [];
  const isKnown = backendNames.some((name) => name === given['CMS_BACKEND']);
  const results = [officeSchema, ...(isKnown ? [] : [ofAny])].map((schema) =>
    schema.safeParse(given, { reportInput: true }),
  );
  const issues = results.flatMap(({ error }) => error?.issues ?? []);
  return issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

/** Expects valid variables: `src/environment.ts` stops before this when `cmsFaults` finds any fault. */
export function cmsBackend({ production, base, variables }: Circumstances): CmsBackend {
  const given = givenIn(variables);
  if (Object.keys(given).length > 0) return officeBackend(given);
  const nothing = { connectOrigins: [], localNotice: undefined, previewUrl: undefined };
  if (production) return { ...nothing, backend: undefined };
  return {
    ...nothing,
    backend: {
      name: 'proxy',
      proxy_url: `${base}${contentServerPath}`,
      branch: 'main',
      commit_messages: commitMessages,
    },
    localNotice,
  };
}

function officeBackend(given: Readonly<Record<string, string | undefined>>): CmsBackend {
  const office = officeSchema.parse(given);
  const { CMS_BACKEND: name, CMS_REPO: repo, CMS_BRANCH, CMS_APP_ID } = office;
  const url = office.CMS_GIT_URL.replace(/\/+$/, '');
  const shared = { repo, branch: CMS_BRANCH, app_id: CMS_APP_ID, commit_messages: commitMessages };
  return {
    backend:
      name === 'forgejo'
        ? { name, ...shared, api_root: `${url}/api/v1` }
        : { name, ...shared, api_root: `${url}/api/v4`, base_url: url, auth_type: 'pkce' },
    connectOrigins: [new URL(url).origin],
    localNotice: undefined,
    previewUrl: office.CMS_PREVIEW_URL,
  };
}

/** True for an HTTPS address, or HTTP on this machine, without user, query or fragment; a path is allowed. */
function isServerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname)));
}
