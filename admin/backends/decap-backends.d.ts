/** Types for the parts of Decap's backends that are used or changed here; the packages ship no types. */
declare module 'decap-cms-lib-util' {
  export class APIError extends Error {
    constructor(message: string, status: number | null, api: string);
    status: number | null;
  }
  export class EditorialWorkflowError extends Error {}
  export const localForage: {
    keys: () => Promise<string[]>;
    removeItem: (key: string) => Promise<void>;
  };
  export function branchFromContentKey(key: string): string;
  export function generateContentKey(collection: string, slug: string): string;

  /** A request not yet sent, as an immutable map. */
  export interface UnsentRequest {
    has: (key: string) => boolean;
    get: (key: string) => unknown;
    toJS: () => unknown;
  }
  export const unsentRequest: {
    withRoot: (root: string) => (request: UnsentRequest | string) => UnsentRequest;
    withHeaders: (headers: Readonly<Record<string, string>>, request: UnsentRequest) => UnsentRequest;
    withNoCache: (request: UnsentRequest) => UnsentRequest;
    fromFetchArguments: (address: string, init?: RequestInit) => UnsentRequest;
    toURL: (request: UnsentRequest) => string;
    performRequest: (request: UnsentRequest) => Promise<Response>;
  };
}

declare module 'decap-cms-lib-auth' {
  type Outcome = (error: Error | null, credentials?: import('./office.ts').Credentials) => void;
  export class PkceAuthenticator {
    constructor(server: {
      base_url: string;
      auth_endpoint: string;
      auth_token_endpoint: string;
      auth_token_endpoint_content_type: string;
      app_id: string;
    });
    /** Redirects the browser to the server's login page. */
    authenticate(options: { scope: string }, failed: Outcome): Promise<void>;
    /** Reads the login answer from the page's URL. Calls `done` only when the server redirected to this page. */
    completeAuth(done: Outcome): Promise<void>;
  }
}

declare module 'decap-cms-ui-default' {
  import type { ComponentType, ReactNode } from 'react';
  export const AuthenticationPage: ComponentType<{
    onLogin: (event: { preventDefault: () => void }) => void;
    loginDisabled: boolean;
    loginErrorMessage?: ReactNode;
    renderButtonContent: () => ReactNode;
    logo?: unknown;
    siteUrl?: string | undefined;
    t: (key: string) => string;
  }>;
  export const Icon: ComponentType<{ type: string }>;
}

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    getMedia(folder?: string, withFolders?: boolean): Promise<unknown>;
    branch: string;
    proxyUrl: string;
    getEntry(path: string): Promise<{ data: string; file: { path: string; id: string } }>;
    unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
    persistEntry(
      entry: { dataFiles: readonly { path: string; slug: string; raw: string }[]; assets: readonly unknown[] },
      options: { collectionName: string; newEntry?: boolean },
    ): Promise<unknown>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
    authenticate(credentials: unknown): Promise<unknown>;
    restoreUser(user: unknown): Promise<unknown>;
    request(payload: { action: string; params: Readonly<Record<string, unknown>> }): Promise<unknown>;
  }
}

declare module 'decap-cms-backend-forgejo' {
  export interface Person {
    login: string;
    full_name: string;
  }
  export interface PullRequest {
    number: number;
    title: string;
    labels: { name: string }[];
    head: { ref: string; sha: string };
    user: { login: string };
  }
  export interface FileOperation {
    operation: 'create' | 'update' | 'delete';
    path: string;
    sha?: string;
    /** Base64. */
    content?: string;
  }
  export interface FileMetadata {
    author: string;
    /** Moment, ISO 8601. */
    updatedOn: string;
  }
  export interface TreeEntry {
    path: string;
    type: string;
    sha: string;
    size: number;
  }
  export interface ListedFile {
    type: string;
    id: string;
    name: string;
    path: string;
    size: number;
  }
  export interface ListOptions {
    repoURL?: string;
    branch?: string;
    /** Levels of folders below `path`; 1 lists the files directly in it. */
    depth?: number;
  }
  export interface ChangedFile {
    filename: string;
    status: string;
  }
  export interface Comparison {
    files?: ChangedFile[];
  }
  export interface SaveOptions {
    commitMessage: string;
    status?: string;
    newEntry?: boolean;
  }
  type Options = RequestInit & { params?: Readonly<Record<string, string | number>> };
  interface FileToSave {
    path: string;
    /** Text of the entry; photos and documents have `toBase64` instead. */
    raw?: string;
    toBase64?: () => Promise<string>;
  }

  export class API {
    constructor(config: {
      token: string;
      branch: string;
      repo: string;
      originRepo: string;
      apiRoot: string;
      cmsLabelPrefix: string;
      initialWorkflowStatus: string;
    });
    branch: string;
    repoURL: string;
    originRepoURL: string;
    initialWorkflowStatus: string;
    user(): Promise<Person>;
    hasWriteAccess(): Promise<boolean>;
    urlFor(path: string, options: Options): string;
    parseResponse(response: Response): Promise<unknown>;
    request(path: string, options?: Options, parser?: (response: Response) => Promise<unknown>): Promise<unknown>;
    requestAllPages(path: string, options?: Options): Promise<unknown[]>;
    generateContentKey(collection: string, slug: string): string;
    listFiles(path: string, options?: ListOptions, hasFolders?: boolean): Promise<ListedFile[]>;
    toBase64(text: string): Promise<string>;
    readFileMetadata(path: string, sha: string): Promise<FileMetadata>;
    getFileSha(path: string, place?: { branch?: string }): Promise<string>;
    readFile(path: string, sha: string, place?: { branch?: string }): Promise<string>;
    getChangeFileOperations(files: readonly FileToSave[], branch: string): Promise<FileOperation[]>;
    changeFilesOnBranch(operations: FileOperation[], options: SaveOptions, branch: string): Promise<unknown>;
    editorialWorkflowGit(
      files: readonly FileToSave[],
      slug: string,
      collection: string,
      options: SaveOptions,
    ): Promise<void>;
    getDifferences(from: string, to: string): Promise<Comparison>;
    getPullRequestFiles(number: number): Promise<ChangedFile[]>;
    getPullRequests(state: 'open', head?: string): Promise<PullRequest[]>;
    getBranchPullRequest(branch: string): Promise<PullRequest>;
    getHeadReference(branch: string): Promise<string>;
    createPR(title: string, branch: string, body?: string): Promise<PullRequest>;
    setPullRequestStatus(pullRequest: PullRequest, status: string): Promise<void>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
    mergePR(pullRequest: PullRequest): Promise<void>;
    deleteBranch(branch: string): Promise<void>;
  }

  export class ForgejoBackend {
    constructor(config: unknown, options?: unknown);
    persistEntry(entry: unknown, options: unknown): Promise<unknown>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    api: API | null;
    token: string | null;
    repo: string;
    originRepo: string;
    branch: string;
    apiRoot: string;
    cmsLabelPrefix: string;
    initialWorkflowStatus: string;
    authComponent(): unknown;
    authenticate(credentials: unknown): Promise<unknown>;
    restoreUser(user: unknown): Promise<unknown>;
    logout(): unknown;
    status(): Promise<{ auth: { status: boolean }; api: { status: boolean; statusPage: string } }>;
    getMedia(folder?: string, withFolders?: boolean): Promise<unknown>;
    getEntry(path: string): Promise<{ file: { path: string; id: string | null }; data: string }>;
    unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
  }
}
