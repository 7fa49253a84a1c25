/** What ends while the editor writes, and how she comes back to her text. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from './session.ts';

export interface Death {
  /** Resolves when the page, browser, server or network is gone. */
  end: (session: Session) => Promise<void>;
  /** Brings back what has ended. After that the editor can open her form again, or go on in it if it stayed open. */
  comeBack: (session: Session) => Promise<void>;
  /** The form stays open, so all that was typed must still be in it. */
  isStillOpen?: boolean;
  /** Milliseconds. Text typed this shortly before a process dies may be lost. */
  grace: number;
}

/** What is typed is stored after a quarter of a second; a busy machine takes longer. */
const graceOfProcess = 1000;
const nothing = () => Promise.resolve();

const newTab = ({ walk }: Session) => walk.come();

const ofPage: Readonly<Record<string, Death>> = {
  reload: { end: ({ walk }) => walk.page.reload().then(nothing), comeBack: nothing, grace: 0 },
  'closed tab': { end: ({ walk }) => walk.page.close(), comeBack: newTab, grace: 0 },
  back: { end: ({ walk }) => walk.page.goBack().then(nothing), comeBack: nothing, grace: 0 },
  crash: { end: ({ walk }) => walk.crash(), comeBack: newTab, grace: graceOfProcess },
};

const startBrowser = (session: Session) => session.startBrowser();

const ofBrowser: Readonly<Record<string, Death>> = {
  killed: { end: (session) => session.killBrowser(), comeBack: startBrowser, grace: graceOfProcess },
  quit: { end: (session) => session.quitBrowser(), comeBack: startBrowser, grace: graceOfProcess },
};

interface Break {
  cut: (session: Session) => Promise<void>;
  mend: (session: Session) => Promise<void>;
}

/** What an editor may do after her page has lost the server or the network. */
function after({ cut, mend }: Break): Readonly<Record<string, Death>> {
  return {
    'she presses “Lưu”, and again later': {
      end: async (session) => {
        await cut(session);
        await session.walk.page.getByText('Đang lưu', { exact: false }).first().waitFor({ state: 'hidden' });
        await session.saveWhatIsLeft();
        await session.walk.page
          .getByText(/[Cc]hưa nối (?:lại )?được|đang mất mạng/)
          .first()
          .waitFor();
      },
      comeBack: mend,
      isStillOpen: true,
      grace: 0,
    },
    'she loads the page anew, in vain': {
      end: async (session) => {
        await cut(session);
        await session.walk.page.reload().catch(() => undefined);
        await delay(session.random.below(500));
      },
      comeBack: mend,
      grace: 0,
    },
    'she closes the tab': {
      end: async (session) => {
        await cut(session);
        await session.walk.page.close();
      },
      comeBack: async (session) => {
        await mend(session);
        await newTab(session);
      },
      grace: 0,
    },
  };
}

export const deaths = {
  browser: ofBrowser,
  server: after({ cut: ({ desk }) => desk.kill(), mend: ({ desk }) => desk.start() }),
  network: after({ cut: (session) => session.cutNetwork(true), mend: (session) => session.cutNetwork(false) }),
  page: ofPage,
} as const;

export type Kind = keyof typeof deaths;
