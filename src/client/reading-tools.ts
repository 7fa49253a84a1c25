/** Buttons to share, print and listen. Code that is rarely used is loaded on demand. */
import { keepForOffline } from './keep-for-offline.ts';

/** Kept apart from `strings.ts`, so that only these words are sent to the browser. */
const notDone = 'Chưa làm được. Hãy thử lại.';

/** Browsers inside other apps may have no `speechSynthesis`, or one without events. */
const voices = window.speechSynthesis as Partial<SpeechSynthesis> | undefined;

/** Android writes the language as `vi_VN`. */
const findVoice = () => voices?.getVoices?.().find(({ lang }) => /^vi(?![a-z])/i.test(lang));

class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#act);
    for (const button of this.querySelectorAll<HTMLButtonElement>(':disabled')) button.disabled = false;
    this.#offerVoice();
    // Most browsers load their voices only after the page.
    voices?.addEventListener?.('voiceschanged', this.#offerVoice);
  }

  disconnectedCallback(): void {
    voices?.removeEventListener?.('voiceschanged', this.#offerVoice);
  }

  readonly #offerVoice = (): void => {
    const button = this.querySelector<HTMLButtonElement>('[data-tool="listen"]');
    if (button) button.disabled = findVoice() === undefined;
  };

  readonly #act = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>('[data-tool]');
    if (button) void this.#run(button, button.dataset['tool']);
  };

  async #run(button: HTMLElement, tool: string | undefined): Promise<void> {
    try {
      // In browsers inside other apps, `print` may be missing.
      if (tool === 'print') print();
      else await (tool === 'share' ? this.#share() : this.#listen(button));
    } catch {
      this.querySelector('[role="status"]')?.replaceChildren(notDone);
    }
  }

  async #share(): Promise<void> {
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    const title = document.querySelector('h1')?.innerText ?? document.title;
    const text = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
    try {
      await navigator.share({ title, text, url });
    } catch (error) {
      // `AbortError`: the reader closed the dialog. After any other error, also if `share` is missing, copy the link.
      if ((error as Error).name === 'AbortError') return;
      const { copyLink } = await import('./copy-link.ts');
      await copyLink(url, this.querySelector('[role="status"]') ?? this);
    }
  }

  async #listen(button: HTMLElement): Promise<void> {
    const { listen } = await import('./listen/listen.ts');
    const voice = findVoice();
    const article = this.closest('article');
    if (voice && article) await listen(article, voice, this, button);
  }
}

customElements.define('reading-tools', ReadingTools);
keepForOffline();
