/** Loads the stylesheet of a rarely used feature, only once per page. */
export async function loadStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      // Otherwise the next attempt would find the link and not load it.
      link.remove();
      reject(new Error(href));
    };
  });
}
