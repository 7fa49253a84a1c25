import { describe, expect, test } from 'vitest';
import { cmsBackend, cmsFaults, type CmsVariables } from '../../../src/editors/settings.ts';

const unset: CmsVariables = {
  CMS_BACKEND: undefined,
  CMS_GIT_URL: undefined,
  CMS_REPO: undefined,
  CMS_BRANCH: undefined,
  CMS_APP_ID: undefined,
  CMS_PREVIEW_URL: undefined,
};
const forgejo: CmsVariables = {
  ...unset,
  CMS_BACKEND: 'forgejo',
  CMS_GIT_URL: 'https://git.example',
  CMS_REPO: 'phong-noi-vu/dien-hinh',
  CMS_APP_ID: '3f0c2a52-6f1f-4d0a-9a53-1f8a1c5f1d10',
};

const forRelease = (variables: Partial<CmsVariables>) =>
  cmsBackend({ production: true, base: '/', variables: { ...unset, ...variables } });

const faultsOf = (variables: Partial<CmsVariables>): string[] => cmsFaults({ ...unset, ...variables });

describe('the place where entries are kept', () => {
  test('is this machine while nothing is set', () => {
    const { backend, connectOrigins, localNotice } = cmsBackend({
      production: false,
      base: '/thi-dua/',
      variables: unset,
    });
    expect(backend).toMatchObject({ name: 'proxy', proxy_url: '/thi-dua/admin/kho', branch: 'main' });
    expect(connectOrigins).toEqual([]);
    expect(localNotice).toContain('không hỏi mật khẩu');
  });

  test('is nowhere in a release for which none is named', () => {
    expect(forRelease({}).backend).toBeUndefined();
  });

  test('is nowhere when the variables are there but empty', () => {
    const empty = Object.fromEntries(Object.keys(unset).map((name) => [name, '']));
    expect(forRelease(empty).backend).toBeUndefined();
  });

  test('is the Forgejo that is named', () => {
    expect(forRelease(forgejo)).toEqual({
      backend: {
        name: 'forgejo',
        repo: 'phong-noi-vu/dien-hinh',
        branch: 'main',
        app_id: '3f0c2a52-6f1f-4d0a-9a53-1f8a1c5f1d10',
        api_root: 'https://git.example/api/v1',
        commit_messages: expect.anything() as unknown,
      },
      connectOrigins: ['https://git.example'],
      localNotice: undefined,
    });
  });

  test('is the GitLab that is named, below a path and in a subgroup', () => {
    const { backend, connectOrigins } = forRelease({
      ...forgejo,
      CMS_BACKEND: 'gitlab',
      CMS_GIT_URL: 'https://may-chu.example/git/',
      CMS_REPO: 'ubnd/noi-vu/dien-hinh',
      CMS_BRANCH: 'xuat-ban',
    });
    expect(backend).toMatchObject({
      name: 'gitlab',
      auth_type: 'pkce',
      base_url: 'https://may-chu.example/git',
      api_root: 'https://may-chu.example/git/api/v4',
      branch: 'xuat-ban',
    });
    expect(connectOrigins).toEqual(['https://may-chu.example']);
  });

  test('is never this machine in a release', () => {
    expect(faultsOf({ ...forgejo, CMS_BACKEND: 'proxy' })).toEqual([
      'CMS_BACKEND phải là forgejo hoặc gitlab, mà đang là “proxy”.',
    ]);
  });
});

describe('variables that are wrong', () => {
  test('are all named in one go', () => {
    expect(faultsOf({ CMS_BACKEND: 'forgejo' })).toMatchInlineSnapshot(`
      [
        "CMS_REPO chưa đặt. Ví dụ: phong-noi-vu/dien-hinh",
        "CMS_GIT_URL chưa đặt. Ví dụ: https://git.co-quan.vn",
        "CMS_APP_ID chưa đặt. Ví dụ: mã Client ID (Application ID) lấy ở máy chủ git",
      ]
    `);
  });

  test('are missing their kind of server, or name one that is not known, beside what else is wrong', () => {
    expect(faultsOf({ ...forgejo, CMS_BACKEND: undefined })).toEqual(['CMS_BACKEND phải là forgejo hoặc gitlab.']);
    expect(faultsOf({ ...forgejo, CMS_BACKEND: 'Forgejo', CMS_REPO: 'a b', CMS_BRANCH: 'x..y' })).toEqual([
      'CMS_BACKEND phải là forgejo hoặc gitlab, mà đang là “Forgejo”.',
      'CMS_REPO phải có dạng nhóm/kho, như phong-noi-vu/dien-hinh, mà đang là “a b”.',
      'CMS_BRANCH phải là tên nhánh có thật, như main, mà đang là “x..y”.',
    ]);
  });

  test.each([
    ['http://git.example', 'not encrypted'],
    ['git.example', 'no scheme'],
    ['https://ten:mat-khau@git.example', 'a password'],
    ['https://git.example?x=1', 'a query'],
  ])('%s has %s', (url) => {
    expect(faultsOf({ ...forgejo, CMS_GIT_URL: url })).toEqual([
      `CMS_GIT_URL phải là địa chỉ gốc của máy chủ git, bắt đầu bằng https://, như https://git.co-quan.vn, mà đang là “${url}”.`,
    ]);
  });

  test('a server on this machine may do without encryption', () => {
    expect(forRelease({ ...forgejo, CMS_GIT_URL: 'http://127.0.0.1:3000' }).connectOrigins).toEqual([
      'http://127.0.0.1:3000',
    ]);
  });

  test.each(['dien-hinh', 'a/b/c', 'a b/c', ''])('“%s” is no repository of Forgejo', (repo) => {
    expect(faultsOf({ ...forgejo, CMS_REPO: repo })).toHaveLength(1);
  });

  test.each(['-x', 'a..b', 'a b', 'x.lock', 'a//b'])('“%s” is no branch', (branch) => {
    expect(faultsOf({ ...forgejo, CMS_BRANCH: branch })).toHaveLength(1);
  });

  test.each([
    'https://xem-thu.example/',
    'http://xem-thu.example/{branch}/',
    '{branch}',
    'https://a/{branch}/{branch}/',
  ])('“%s” is no address of previews', (url) => {
    expect(faultsOf({ ...forgejo, CMS_PREVIEW_URL: url })).toEqual([
      `CMS_PREVIEW_URL phải là địa chỉ https:// có {branch} ở chỗ của tên nhánh, như https://xem-thu.co-quan.vn/{branch}/, mà đang là “${url}”.`,
    ]);
  });

  test('a secret in place of the id is refused and not repeated', () => {
    const [fault = ''] = faultsOf({ ...forgejo, CMS_APP_ID: 'gto_khongduoccongkhai' });
    expect(fault).toContain('mã bí mật');
    expect(fault).not.toContain('gto_');
  });
});
