/**
 * Marked words for every place in the content that must not become public. `layCanaries` puts them into a copy of the
 * fixtures; readers must see none of them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { movingWebp } from './hard-photos.ts';

const shown = 'dien-hinh/2022-lo-say-chung-cho-xom-nghe';
const photographed = 'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/anh-2.jpg';
const future = 'dien-hinh/2026-kanarkho-giu-hat-giong';
const withdrawn = 'viec-tot/kanarvo-vot-rac-tren-muong';
const booklet = 'van-ban/tai-lieu-bien-va-dong.yaml';

const inPhoto = 'kanaranh';

/** Every marked word, and where it stands. Each begins with `kanar`, which occurs in no Vietnamese word. */
export const canaries: Readonly<Record<string, string>> = {
  kanardau: 'a comment in the front matter of a public entry',
  kanarthan: 'a comment in the body of a public entry',
  kanarten: 'the name of a file that nobody uses',
  kanarghi: 'a note beside an entry',
  kanarnhap: 'a draft that an editor left behind',
  kanarcat: 'a comment in the settings',
  kanartap: 'a comment in the list of a booklet',
  kanargo: 'a comment in the list of what was withdrawn',
  kanarkiem: 'who compared a unit with the document',
  kanarchup: 'the author in the camera data of a public photo',
  kanarnoi: 'the place in the camera data of a public photo',
  kanarxmp: 'the description in the XMP data of a public photo',
  kanarduoi: 'what follows the end of a public photo',
  kanarkho: 'an entry whose day has not come: its address, texts, names, numbers and history',
  kanarvo: 'an entry whose people have taken their consent back',
  [inPhoto]: 'the names and the camera data of their photos',
};

/** Contact address of the office, which the fixtures leave out. */
export const officeMail = 'noivu@example.vn';

/** Numbers of consent slips. They must not become public, even for public entries. */
export const consentReferences = /pdy-20\d\d-9\d\d/;

const consent = (reference: string, more = ''): string =>
  `consent: { basis: dong-y, ref: ${reference}, date: 2025-05-15, scope: [ten, anh, cau-chuyen, so-lieu], child: khong${more} }`;
const photos = [
  'photos:',
  `  - src: ./anh-${inPhoto}.jpg`,
  '    alt: Kanarkho Kanarvo đứng cạnh bờ ruộng',
  '    credit: Kanarkho Kanarvo',
  '    caption: Kanarkho Kanarvo chụp lúc sáng',
  '    people: da-dong-y',
  '    minors: false',
];
const text = (word: string): string =>
  `${word} giữ hạt giống trong chum cho cả xóm, mùa sau có cái mà gieo. `.repeat(12);

const exemplar = [
  '---',
  'title: Kanarkho giữ hạt giống cho mùa sau',
  'summary: Kanarkho (minh họa) giữ hạt giống trong chum cho cả xóm, mùa sau có cái mà gieo, nhà nào thiếu thì sang lấy rồi trả lại sau.',
  'subject: { kind: ca-nhan, name: Nguyễn Kanarkho, role: Kanarkho giữ giống }',
  'unit: xa-ninh-phung',
  'model: { name: Chum Kanarkho }',
  'movement: nong-thon-moi',
  'stage: dien-hinh',
  'recognisedOn: 2025-05-10',
  'criteriaMet:',
  '  - có phương pháp, cách làm hay phù hợp với điều kiện thực tế',
  'results:',
  '  - { label: Kanarkho gom được, value: 31, unit: kanarkho, year: 2025, source: tu-bao-cao }',
  'needs: [Ba chum Kanarkho]',
  'toReplicate: { people: { who: Kanarkho giữ chum, source: tu-bao-cao }, pitfalls: [{ text: Kanarkho ẩm mốc, source: tu-bao-cao }] }',
  'visit: { welcome: true, via: phong-noi-vu, note: Hỏi Kanarkho trước }',
  ...photos,
  'recognitions:',
  '  - { title: khac, text: Giấy Kanarkho, year: 2025, conferredBy: Nơi Kanarkho }',
  'approval: { body: phong-noi-vu, date: 2025-05-18 }',
  consent('PDY-2025-901'),
  'publishedOn: 2026-03-01',
  `loa: ${text('Kanarkho')}`,
  '---',
  '',
  '## Cách làm',
  '',
  text('Kanarkho'),
  '',
  '## Kết quả',
  '',
  text('Kanarkho'),
  '',
].join('\n');

const story = [
  '---',
  'title: Kanarvo vớt rác trên mương mỗi sáng',
  'summary: Kanarvo (minh họa) vớt rác trên mương mỗi sáng trước giờ đi làm, ai hỏi thì bảo nước sạch thì cả xóm được nhờ, không riêng nhà mình.',
  'happenedOn: 2025-05-10',
  'unit: xa-ninh-phung',
  'people: [{ name: Nguyễn Kanarvo, role: Kanarvo vớt rác }]',
  'author: { name: Cộng tác viên Kanarvo, kind: cong-tac-vien }',
  ...photos,
  'approval: { body: phong-noi-vu, date: 2025-05-18 }',
  consent('PDY-2025-902', ', withdrawnOn: 2025-10-01'),
  'publishedOn: 2025-05-20',
  'corrections: [{ date: 2025-06-01, text: Kanarvo không phải Kanarkho }]',
  '---',
  '',
  text('Kanarvo'),
  '',
].join('\n');

export async function layCanaries(contentDir: string): Promise<void> {
  const edit = (path: string, change: (source: string) => string) => {
    const file = join(contentDir, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} is not as the canaries expect.`);
    writeFileSync(file, after);
  };
  const put = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(join(contentDir, path, '..'), { recursive: true });
    writeFileSync(join(contentDir, path), bytes);
  };
  edit(
    `${shown}/index.mdx`,
    (source) =>
      `${source.replace('---\n', '---\n# Kanardau: hỏi lại chị Hai\n').replace(/PDY-\d{4}-\d{3}/, 'PDY-2022-903')}\n{/* Kanarthan: xem lại đoạn này */}\n`,
  );
  edit('cai-dat.yaml', (source) => `# Kanarcat\n${source}`.replace('contact:\n', `contact:\n  email: ${officeMail}\n`));
  edit('da-go.yaml', (source) => `# Kanargo: vì người nhà xin\n${source}`);
  edit(
    'don-vi/xa-ninh-van.yaml',
    (source) => `${source.trimEnd()}\nchecked: { by: Trần Kanarkiem, on: 2025-07-02, source: Nghị quyết (minh họa) }\n`,
  );
  // A booklet names all three entries with marked words, so that each would come into its PDF and EPUB files.
  edit(booklet, (source) =>
    source.replace(
      'items:\n',
      `# Kanartap\nitems:\n${[shown, future].map((path) => `  - exemplar: ${basename(path)}\n`).join('')}  - story: ${basename(withdrawn)}\n`,
    ),
  );
  put(`${shown}/anh-kanarten.jpg`, await movingWebp(1300, 900));
  put(`${shown}/ghi-chu-kanarten.txt`, 'Kanarghi: số của chị Hai ở tờ sau');
  put(`${shown}/index.mdx.bak`, 'Kanarnhap');
  put('dien-hinh/~$kanarnhap.doc', 'Kanarnhap');
  const taken = join(contentDir, photographed);
  writeFileSync(taken, Buffer.concat([await withMetadata(readFileSync(taken)), Buffer.from('Kanarduoi <script>')]));
  put(`${future}/index.mdx`, exemplar);
  put(`${withdrawn}/index.mdx`, story);
  for (const folder of [future, withdrawn])
    put(
      `${folder}/anh-${inPhoto}.jpg`,
      await sharp(await movingWebp(1300, 900))
        .jpeg()
        .withExif({ IFD0: { Artist: inPhoto } })
        .toBuffer(),
    );
}

/** The picture with metadata as a camera or an editing program may write them. */
const withMetadata = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .jpeg({ quality: 60 })
    .withExif({
      IFD0: { Artist: 'Kanarchup', ImageDescription: 'Kanarnoi' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:description="Kanarxmp"/></rdf:RDF></x:xmpmeta>',
    )
    .toBuffer();
