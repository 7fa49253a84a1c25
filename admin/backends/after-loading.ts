/**
 * Delays the end of a login until the scripts of the form have loaded. The login page itself does not wait for them.
 */
interface Backend {
  authenticate(credentials: unknown): Promise<unknown>;
  restoreUser(user: unknown): Promise<unknown>;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export type BackendClass = new (...args: any[]) => Backend;

export function afterLoading(Base: BackendClass, scripts: Promise<unknown>): BackendClass {
  const loaded = scripts.catch((cause: unknown) => {
    throw new Error('Chưa tải đủ trang biên tập. Hãy kiểm tra đường mạng rồi mở lại trang.', { cause });
  });
  // The methods below report a failed load at login. This handler only prevents an unhandled rejection before then.
  loaded.catch(() => undefined);
  return class extends Base {
    override async authenticate(credentials: unknown): Promise<unknown> {
      const user = await super.authenticate(credentials);
      await loaded;
      return user;
    }

    override async restoreUser(user: unknown): Promise<unknown> {
      await loaded;
      return super.restoreUser(user);
    }
  };
}
