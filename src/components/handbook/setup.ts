/** Settings for the server administrator to copy. */

export const forgejoCors = `[cors]
ENABLED = true
ALLOW_DOMAIN = https://ten-mien
METHODS = GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS`;

const variables = (kind: string, id: string): string => `CMS_BACKEND=${kind}
CMS_GIT_URL=https://git.co-quan.vn
CMS_REPO=phong-noi-vu/dien-hinh
CMS_BRANCH=main
CMS_APP_ID=${id}`;

export const previewVariable = 'CMS_PREVIEW_URL=https://xem-thu.co-quan.vn/{branch}/';

export const forgejoVariables = variables('forgejo', '<Client ID>');
export const gitlabVariables = variables('gitlab', '<Application ID>');
