import { expect, test } from 'vitest';
import { parse, valuesOf } from './laid-disk.ts';

test('folders may be absolute, relative or links', () => {
  expect(valuesOf({ CONTENT_DIR: '/kho/noi-dung' }).contentDir).toBe('/kho/noi-dung');
  expect(valuesOf({ CONTENT_DIR: '../kho/noi-dung' }).contentDir).toBe('/kho/noi-dung');
  expect(valuesOf({ CONTENT_DIR: 'lien-ket' }).contentDir).toBe('/du-an/lien-ket');
  expect(valuesOf({ OUT_DIR: 'ban-dung/moi' }).outDir).toBe('/du-an/ban-dung/moi');
  expect(valuesOf({ CACHE_DIR: '/tam/anh' }).cacheDir).toBe('/tam/anh');
});

test.each(['/var/www/moi', '/var/www/ban-truoc', '/var/www/chua-co', '/du-an-xuat-ban', '../du-an-dist', 'dist'])(
  'what goes to %s is built in a folder of its own, within the project',
  (text) => {
    const { outDir, buildDir } = valuesOf({ OUT_DIR: text });
    expect(outDir).not.toContain('/du-an/.cache/');
    expect(buildDir).toMatch(/^\/du-an\/\.cache\/build\/[\da-f]{16}$/);
    expect(valuesOf({ OUT_DIR: '/var/www/khac' }).buildDir).not.toBe(buildDir);
  },
);

test.each([
  [{ CONTENT_DIR: 'noi-dung' }, 'CONTENT_DIR phải là thư mục có thật, mà đang là “noi-dung”.'],
  [{ CONTENT_DIR: 'package.json' }, 'CONTENT_DIR phải là một thư mục, không phải tệp, mà đang là “package.json”.'],
  [{ CONTENT_DIR: '.' }, 'CONTENT_DIR không được là chính thư mục dự án, mà đang là “.”.'],
  [{ CONTENT_DIR: '..' }, 'CONTENT_DIR không được là thư mục chứa cả dự án, mà đang là “..”.'],
  [{ CONTENT_DIR: '.git/kho' }, 'CONTENT_DIR không được nằm trong thư mục .git của dự án, mà đang là “.git/kho”.'],
  [
    { CONTENT_DIR: 'content ' },
    'CONTENT_DIR phải ghi đúng tên thư mục, không thừa ký tự nào, mà đang là “content ” (thừa dấu cách ở đầu hoặc cuối).',
  ],
  [
    { CONTENT_DIR: '~/noi-dung' },
    'CONTENT_DIR phải ghi đủ đường dẫn, vì dấu ~ ở đây không được hiểu là thư mục riêng, mà đang là “~/noi-dung”.',
  ],
  [
    { CONTENT_DIR: 'https://git.a.vn/kho' },
    'CONTENT_DIR phải là một thư mục trên máy này, không phải địa chỉ mạng, mà đang là “https://git.a.vn/kho”.',
  ],
  [{ OUT_DIR: '/du-an' }, 'OUT_DIR không được là chính thư mục dự án, mà đang là “/du-an”.'],
  [{ OUT_DIR: '/' }, 'OUT_DIR không được là thư mục chứa cả dự án, mà đang là “/”.'],
  [{ OUT_DIR: 'src' }, 'OUT_DIR không được nằm trong thư mục src của dự án, mà đang là “src”.'],
  [{ OUT_DIR: '.git' }, 'OUT_DIR không được nằm trong thư mục .git của dự án, mà đang là “.git”.'],
  [
    { OUT_DIR: 'public/ban-dung' },
    'OUT_DIR không được nằm trong thư mục public của dự án, mà đang là “public/ban-dung”.',
  ],
  [{ OUT_DIR: 'content' }, 'OUT_DIR không được trùng với CONTENT_DIR (content), mà đang là “content”.'],
  [{ OUT_DIR: 'content/dist' }, 'OUT_DIR không được nằm trong CONTENT_DIR (content), mà đang là “content/dist”.'],
  [{ OUT_DIR: 'package.json' }, 'OUT_DIR phải là một thư mục, không phải tệp, mà đang là “package.json”.'],
  [
    { OUT_DIR: '/kho/tep.txt/dist' },
    'OUT_DIR phải là một thư mục, không nằm dưới một tệp, mà đang là “/kho/tep.txt/dist”.',
  ],
  [
    { OUT_DIR: '/var/www/html' },
    'OUT_DIR phải là thư mục mới hoặc trống, vì mọi tệp ở đó sẽ bị xóa khi dựng trang, mà đang là “/var/www/html”.',
  ],
  [
    { OUT_DIR: 'trang-cu' },
    'OUT_DIR phải là thư mục mới hoặc trống, vì mọi tệp ở đó sẽ bị xóa khi dựng trang, mà đang là “trang-cu”.',
  ],
  [{ OUT_DIR: '.cache' }, 'OUT_DIR không được là nơi các lệnh cất tệp tạm, mà đang là “.cache”.'],
  [
    { OUT_DIR: '.cache/astro/trang' },
    'CACHE_DIR không được chứa OUT_DIR (.cache/astro/trang), mà đang là “.cache/astro”.',
  ],
  [
    { OUT_DIR: '/kho', CONTENT_DIR: '/kho/noi-dung' },
    'OUT_DIR không được chứa CONTENT_DIR (/kho/noi-dung), mà đang là “/kho”.',
  ],
  [
    { OUT_DIR: '/kho/noi-dung/dist', CONTENT_DIR: 'lien-ket' },
    'OUT_DIR không được nằm trong CONTENT_DIR (lien-ket), mà đang là “/kho/noi-dung/dist”.',
  ],
  [{ CACHE_DIR: 'dist' }, 'CACHE_DIR không được trùng với OUT_DIR (dist), mà đang là “dist”.'],
  [{ CACHE_DIR: 'dist/tam' }, 'CACHE_DIR không được nằm trong OUT_DIR (dist), mà đang là “dist/tam”.'],
  [{ CACHE_DIR: 'content/.tam' }, 'CACHE_DIR không được nằm trong CONTENT_DIR (content), mà đang là “content/.tam”.'],
  [{ CACHE_DIR: '.cache' }, 'CACHE_DIR không được là nơi các lệnh cất tệp tạm, mà đang là “.cache”.'],
  [{ CACHE_DIR: '.cache/test/anh' }, 'CACHE_DIR không được là nơi các lệnh cất tệp tạm, mà đang là “.cache/test/anh”.'],
  [
    { CACHE_DIR: 'node_modules/.astro' },
    'CACHE_DIR không được nằm trong thư mục node_modules của dự án, mà đang là “node_modules/.astro”.',
  ],
])('folders %j are refused', (variables, fault) => {
  expect(parse(variables).faults).toEqual([fault]);
});
