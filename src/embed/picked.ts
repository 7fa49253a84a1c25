/**
 * Shows the frame that the webmaster has picked, and writes its embed codes. Loaded by `picker.ts` at the first use.
 */
import { pastedCodes, themed, type PickedOffer } from './snippets.ts';

/** Kept outside `strings.ts`, because these texts are part of a script for the browser. */
const messages = {
  unknown:
    'Chưa có khung cho địa chỉ này. Hãy dán địa chỉ một phong trào, đơn vị, điển hình hoặc câu chuyện của trang này.',
  copied: 'Đã chép',
  selected: 'Đã chọn sẵn, bấm Ctrl+C để chép',
} as const;

export async function pick(picker: HTMLElement, field: EventTarget | null): Promise<void> {
  if (!(field instanceof HTMLInputElement) || field.type !== 'url') {
    show(picker);
    return;
  }
  say(picker, '');
  if (field.value !== '' && !(await choose(picker, field.value))) say(picker, messages.unknown);
}

function show(picker: HTMLElement): void {
  const option = picker.querySelector('select')?.selectedOptions[0];
  if (option === undefined) return;
  const { value: key, label } = option;
  const { home = '', site = '' } = picker.dataset;
  const title = `${label} – ${site}`;
  const theme = picker.querySelector('[name="frame-theme"][value="dark"]:checked') ? 'dark' : 'light';
  const height = Number(option.dataset['height']);
  const picked: PickedOffer = { key, title, height, theme, page: key === 'moi' ? '' : `${key}/` };
  const address = `${import.meta.env.BASE_URL}nhung/${themed(picked)}/`;
  const frame = picker.querySelector('iframe');
  if (frame && frame.getAttribute('src') !== address)
    Object.assign(frame, { src: address, title, height: String(height) });
  for (const [name, code] of Object.entries(pastedCodes(picked, home)))
    picker.querySelector(`[data-code="${name}"]`)?.replaceChildren(code);
}

/**
 * Selects the offer for the address of a page and returns whether there is one. An entry that is missing from the list
 * is looked up through oEmbed.
 */
async function choose(picker: HTMLElement, address: string): Promise<boolean> {
  const select = picker.querySelector('select');
  const key = keyOf(address, picker.dataset['home'] ?? '');
  if (select === null || key === undefined) return false;
  if (![...select.options].some(({ value }) => value === key)) {
    const answer = await fetch(`${import.meta.env.BASE_URL}oembed/${key}.json`);
    if (!answer.ok) return false;
    const { title, height } = (await answer.json()) as { title: string; height: number };
    const option = new Option(title, key);
    option.dataset['height'] = String(height);
    select.append(option);
  }
  select.value = key;
  show(picker);
  return true;
}

/** The path of a page below the home page; undefined for an address of another site. */
function keyOf(address: string, home: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const base = import.meta.env.BASE_URL;
  const isOwn = [location.host, new URL(home).host].includes(host) && pathname.startsWith(base);
  return isOwn ? pathname.slice(base.length).replace(/\/$/, '') : undefined;
}

function say(picker: HTMLElement, message: string): void {
  picker.querySelector('#trang-la')?.replaceChildren(message);
}

export async function copy(picker: HTMLElement, button: Element): Promise<void> {
  const code = picker.querySelector(`[data-code="${button.getAttribute('data-copy') ?? ''}"]`);
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!code || !status) return;
  try {
    // `navigator.clipboard` is undefined without HTTPS; the `catch` below handles that too.
    await navigator.clipboard.writeText(code.textContent);
    status.replaceChildren(messages.copied);
  } catch {
    getSelection()?.selectAllChildren(code);
    status.replaceChildren(messages.selected);
  }
}
