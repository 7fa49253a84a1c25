/** Share, print, listen. What is rarely wanted is loaded when it is asked for. */
import { keepForOffline } from './keep-for-offline.ts';

/** Apart from `strings.ts` because these words travel to the browser. */
const notDone = 'Chưa làm được. Hãy thử lại.';

/** Browsers inside other apps have none, or none that tell of news. */
const voices = window.speechSynthesis as Partial<SpeechSynthesis> | undefined;

/** Android writes `vi_VN`. */
const findVoice = () => voices?.getVoices?.().find(({ lang }) => /^vi(?![a-z])/i.test(lang));

class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#act);
    for (const button of this.querySelectorAll<HTMLButtonElement>(':disabled')) button.disabled = false;
    this.#offerVoice();
    // Most browsers load their voices after the page.
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
      // Browsers inside other apps may have no such function.
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
      // The reader has closed the sheet; every other reason, its absence too, calls for another way.
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
