/** The page at an address that has moved, for servers that cannot redirect. Pure. */

/** `target` is the new address, with the base of the site. */
export function movedPage(target: string): string {
  const href = encodeURI(target).replaceAll('&', '&amp;');
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<title>Đã chuyển sang trang khác</title>
<h1>Đã chuyển sang trang khác</h1>
<p>Nội dung ở địa chỉ này nay ở trang khác. <a href="${href}">Mở trang ấy</a></p>
</html>
`;
}
