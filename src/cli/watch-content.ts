/** Tells when a folder that somebody works in has come to rest after a change. It survives whatever happens there. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** An editor saves several files in one go. */
const quietMilliseconds = 300;
/** The folder itself was moved away. */
const lookMilliseconds = 500;

/** What editors, office programs and systems leave beside a file while they have it open. */
const passing = [
  /^\.(?!$)/,
  /~$/,
  /^~\$/,
  /^#.*#$/,
  /\.(?:swp|swo|swx|tmp|temp|bak|part|crdownload|lock)$/i,
  /^(?:4913|Thumbs\.db|desktop\.ini)$/i,
  /___jb_(?:tmp|old)___$/,
];

export const isPassing = (path: string): boolean => passing.some((pattern) => pattern.test(basename(path)));

export interface ContentWatch {
  /** So many changes have been seen. */
  readonly changes: number;
  close: () => Promise<void>;
}

interface Reactions {
  react: () => Promise<void>;
  /** The watch goes on. */
  tell: (sentence: string, error: unknown) => void;
}

export function watchContent(folder: string, { react, tell }: Reactions): ContentWatch {
  let changes = 0;
  let seen = 0;
  let isReacting = false;
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;

  const reactToAll = async () => {
    if (isReacting) return;
    isReacting = true;
    while (seen !== changes) {
      seen = changes;
      try {
        await react();
      } catch (error) {
        tell('Chưa dựng lại được. Bản đang hiện vẫn là bản trước; lần sửa sau sẽ dựng lại.', error);
      }
    }
    isReacting = false;
  };
  const note = () => {
    changes += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void reactToAll(), quietMilliseconds);
  };

  const begin = () => {
    const own = watch(folder, { ignoreInitial: true, ignored: (path) => path !== folder && isPassing(path) });
    watcher = own;
    own.on('all', (event, path) => {
      note();
      // Nothing more is heard of a folder that was moved away, not even when it is back.
      if (event === 'unlinkDir' && path === folder) void own.close().then(waitForFolder);
    });
    own.on('error', (error) => {
      tell('Có lúc không theo dõi được hết thư mục nội dung. Nếu sửa bài mà trang không đổi thì chạy lại.', error);
    });
  };
  const waitForFolder = () => {
    if (watcher === undefined) return;
    if (!existsSync(folder)) {
      timer = setTimeout(waitForFolder, lookMilliseconds);
      return;
    }
    begin();
    note();
  };

  begin();
  return {
    get changes() {
      return changes;
    },
    close: async () => {
      clearTimeout(timer);
      const own = watcher;
      watcher = undefined;
      await own?.close();
    },
  };
}
