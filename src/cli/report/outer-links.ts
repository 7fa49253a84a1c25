/** Asks other sites whether the pages that entries link to are still there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const address = /https?:\/\/[^\s<>"'()[\]{}]+/g;
const askedAtOnce = 4;
const patienceSeconds = 10;

/** Addresses on other sites in the files below `root`, each with the files that name it. */
export function outerLinks(files: readonly string[], root: string, own: string | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const urls = (text.match(address) ?? []).map((url) => url.replace(/[.,;:!?…]+$/, ''));
    for (const url of new Set(urls))
      if (own === undefined || !url.startsWith(own)) found.set(url, [...(found.get(url) ?? []), file]);
  }
  return found;
}

/** One line for each link that does not open, or one line in all if this machine reaches no other site. */
export async function deadOuterLinks(links: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const urls = [...links.keys()];
  const answers: { url: string; fault: string | undefined }[] = [];
  for (let at = 0; at < urls.length; at += askedAtOnce)
    answers.push(
      ...(await Promise.all(urls.slice(at, at + askedAtOnce).map(async (url) => ({ url, fault: await faultOf(url) })))),
    );
  if (urls.length > 0 && answers.every(({ fault }) => fault === unreachable))
    return [`máy này không nối được tới trang nào, nên chưa xem được ${urls.length} liên kết ra ngoài`];
  return answers.flatMap(({ url, fault }) =>
    fault === undefined ? [] : [`${url}: ${fault} (${(links.get(url) ?? []).join(', ')})`],
  );
}

const unreachable = 'không nối được tới máy chủ';

/** Undefined if the page opens. */
async function faultOf(url: string): Promise<string | undefined> {
  try {
    const head = await ask(url, 'HEAD');
    // Some servers refuse HEAD although the page is there.
    const { ok, status } = head.ok ? head : await ask(url, 'GET');
    if (ok) return undefined;
    if (status === 404 || status === 410) return `không còn trang này (máy chủ trả lời ${status})`;
    return `máy chủ trả lời ${status}, hãy mở thử bằng trình duyệt`;
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return isTimeout ? `máy chủ không trả lời trong ${patienceSeconds} giây` : unreachable;
  }
}

async function ask(url: string, method: 'HEAD' | 'GET'): Promise<Response> {
  const response = await fetch(url, { method, signal: AbortSignal.timeout(patienceSeconds * 1000) });
  await response.body?.cancel();
  return response;
}
