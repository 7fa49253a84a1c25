/**
 * Watches a folder in which people work, and reacts when it has been quiet for a moment after a change. Neither errors
 * nor the removal of the folder end the watch.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** How long to wait after a change: a code editor saves several files one after another. */
const quietMilliseconds = 300;
/** How often to look whether a folder that was moved away is back. */
const lookMilliseconds = 500;

/**
 * Names of hidden files, and of temporary files that code editors, office programs and operating systems create beside
 * an open file.
 */
const passing = [
  /^\.(?!$)/,
  /~$/,
  /^~\$/,
  /^#.*#$/,
  /\.(?:swp|swo|swx|tmp|temp|bak|part|crdownload|lock)$/i,
  /^(?:4913|Thumbs\.db|desktop\.ini)$/i,
  /___jb_(?:tmp|old)___$/,
];

export const isTemporaryFile = (path: string): boolean => passing.some((pattern) => pattern.test(basename(path)));

export interface ContentWatch {
  /** Number of changes seen so far. */
  readonly changes: number;
  close: () => Promise<void>;
}

interface Reactions {
  react: () => Promise<void>;
  /** Reports an error. The watch continues. */
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
    const own = watch(folder, { ignoreInitial: true, ignored: (path) => path !== folder && isTemporaryFile(path) });
    watcher = own;
    own.on('all', (event, path) => {
      note();
      // chokidar reports nothing more about a folder that was moved away, even if it comes back.
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
