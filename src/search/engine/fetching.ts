/** Fetches the files of the search. A file that cannot be fetched, or has another format than expected, is an error. */

/** Fetches and unpacks a file of the index. */
export async function fetchIndexFile(address: string): Promise<Uint8Array> {
  const { body } = await fetchFile(address);
  const unpacked = body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

export const fetchText = async (address: string, cache?: RequestCache): Promise<string> =>
  (await fetchFile(address, cache)).text();

async function fetchFile(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

export const fetchJson = async (address: string): Promise<unknown> => JSON.parse(await fetchText(address)) as unknown;
