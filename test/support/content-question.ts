/** Sends requests to a content server as Decap's proxy backend does, from a page of `origin`. */

export interface Reply {
  status: number;
  body: Record<string, unknown> & { error?: string };
}

export async function askFrom(origin: string, address: string, action: string, params: object): Promise<Reply> {
  const response = await fetch(address, {
    method: 'POST',
    // A kept connection would fail if the server ended it while git, in a test, blocked this process for seconds.
    headers: { 'Content-Type': 'application/json', Origin: origin, Connection: 'close' },
    body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

/** Parameters with which Decap saves a story. */
export const draftOf = (slug: string, raw: string, assets: readonly object[], options: object = {}) => ({
  dataFiles: [{ slug, path: `content/viec-tot/${slug}/index.mdx`, raw }],
  assets,
  options: { collectionName: 'stories', commitMessage: `Thêm ${slug}`, useWorkflow: true, status: 'draft', ...options },
});
