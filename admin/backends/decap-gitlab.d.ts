/** Types for the parts of Decap's GitLab backend that are used or changed here; the package ships no types. */
declare module 'decap-cms-backend-gitlab' {
  import type { UnsentRequest } from 'decap-cms-lib-util';
  export interface CommitItem {
    action: 'create' | 'update' | 'move' | 'delete';
    path: string;
    oldPath?: string;
    base64Content?: string;
    lastCommitId?: string;
  }
  export interface CommitOptions {
    commitMessage: string;
    branch?: string;
    newBranch?: boolean;
  }
  export interface SaveOptions {
    newEntry?: boolean;
    /** Whether there is a draft already. */
    unpublished?: boolean;
    collectionName: string;
    commitMessage: string;
    status?: string;
  }
  export interface MergeRequest {
    iid: number;
    /** The newest commit of the draft's branch. */
    sha: string;
    author: { username: string };
  }
  interface Difference {
    path: string;
    status: string;
  }
  interface FileToSave {
    path: string;
    raw?: string;
  }
  export class API {
    constructor(config: {
      token: string;
      branch: string;
      repo: string;
      apiRoot: string;
      squashMerges: boolean;
      cmsLabelPrefix: string;
      initialWorkflowStatus: string;
    });
    apiRoot: string;
    repoURL: string;
    user: () => Promise<{ username: string; name: string }>;
    hasWriteAccess: () => Promise<boolean>;
    request: (request: UnsentRequest | string) => Promise<Response>;
    responseToJSON: (response: Response) => Promise<unknown>;
    responseToText: (response: Response) => Promise<string>;
    responseToBlob: (response: Response) => Promise<Blob>;
    branch: string;
    squashMerges: boolean;
    readFile: (path: string, id: string, place: { branch: string }) => Promise<string>;
    isFileExists(path: string, branch: string): Promise<boolean>;
    readFileMetadata(path: string, sha: string): Promise<{ author: string; updatedOn: string }>;
    getCommitItems(files: readonly FileToSave[], branch: string, hasSubfolders?: boolean): Promise<CommitItem[]>;
    uploadAndCommit(items: readonly CommitItem[], options: CommitOptions): Promise<unknown>;
    persistFiles(data: readonly FileToSave[], media: readonly FileToSave[], options: SaveOptions): Promise<unknown>;
    initialWorkflowStatus: string;
    /** Rejects with the status 404 if there is no such branch. */
    getBranch: (branch: string) => Promise<unknown>;
    createMergeRequest(branch: string, title: string, status: string): Promise<void>;
    getBranchMergeRequest(branch: string): Promise<MergeRequest>;
    editorialWorkflowGit(files: readonly FileToSave[], slug: string, options: SaveOptions): Promise<void>;
    rebaseMergeRequest(mergeRequest: MergeRequest): Promise<void>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<void>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<void>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<void>;
    mergeMergeRequest(mergeRequest: MergeRequest): Promise<void>;
    getDifferences(to: string, from?: string): Promise<Difference[]>;
    listAllFiles: (path: string, recursive?: boolean, branch?: string) => Promise<{ path: string }[]>;
  }
  export class GitLabBackend {
    constructor(config: unknown, options?: unknown);
    persistEntry(entry: unknown, options: unknown): Promise<unknown>;
    updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    api: API | null;
    token: string | null;
    repo: string;
    branch: string;
    apiRoot: string;
    baseUrl: string;
    appID: string;
    squashMerges: boolean;
    cmsLabelPrefix: string;
    options: { initialWorkflowStatus: string };
    getMedia(folder?: string, withFolders?: boolean): Promise<unknown>;
    getEntry(path: string): Promise<{ file: { path: string; id: string | null }; data: string }>;
    unpublishedEntry(which: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
    authComponent(): unknown;
    authenticate(credentials: unknown): Promise<unknown>;
    restoreUser(user: unknown): Promise<unknown>;
    logout(): unknown;
    status(): Promise<{ auth: { status: boolean }; api: { status: boolean; statusPage: string } }>;
  }
}
