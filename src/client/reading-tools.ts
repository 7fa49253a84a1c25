/** Share, print, listen. What is rarely wanted is loaded when it is asked for. */
import { keepForOffline } from './keep-for-offline.ts';

/** Apart from `strings.ts` because these words travel to the browser. */
const notLoaded = 'Chưa tải được. Hãy thử lại khi có mạng.';

const voices = window.speechSynthesis as SpeechSynthesis | undefined;

/** Android writes `vi_VN`. */
const findVoice = () => voices?.getVoices().find(({ lang }) => /^vi(?![a-z])/i.test(lang));

class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#act);
    for (const button of this.querySelectorAll<HTMLButtonElement>(':disabled')) button.disabled = false;
    this.#offerVoice();
    // Most browsers load their voices after the page.
    voices?.addEventListener('voiceschanged', this.#offerVoice);
  }

  disconnectedCallback(): void {
    voices?.removeEventListener('voiceschanged', this.#offerVoice);
  }

  readonly #offerVoice = (): void => {
    const button = this.querySelector<HTMLButtonElement>('[data-tool="listen"]');
    if (button) button.disabled = findVoice() === undefined;
  };

  readonly #act = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>('[data-tool]');
    if (!button) return;
    const acts: Readonly<Record<string, (button: HTMLElement) => Promise<void>>> = {
      share: this.#share,
      listen: this.#listen,
    };
    const act = acts[button.dataset['tool'] ?? ''];
    if (act === undefined) print();
    else {
      act(button).catch(() => {
        this.querySelector('[role="status"]')?.replaceChildren(notLoaded);
      });
    }
  };

  readonly #share = async (): Promise<void> => {
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    const title = document.querySelector('h1')?.innerText ?? document.title;
    const text = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
    try {
      await navigator.share({ title, text, url });
    } catch (error) {
      // The reader has closed the sheet; every other reason, its absence too, calls for another way.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const { copyLink } = await import('./copy-link.ts');
      await copyLink(url, this.querySelector('[role="status"]') ?? this);
    }
  };

  readonly #listen = async (button: HTMLElement): Promise<void> => {
    const { listen } = await import('./listen/listen.ts');
    const voice = findVoice();
    const article = this.closest('article');
    if (voice && article) await listen(article, voice, this, button);
  };
}

customElements.define('reading-tools', ReadingTools);
keepForOffline();
