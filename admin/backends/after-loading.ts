/** Lets an editor in when the scripts that writing needs are there: the login itself waits for none of them. */
interface Backend {
  authenticate(credentials: unknown): Promise<unknown>;
  restoreUser(user: unknown): Promise<unknown>;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mixin's base takes any arguments, TypeScript demands
export type BackendClass = new (...args: any[]) => Backend;

export function afterLoading(Base: BackendClass, scripts: Promise<unknown>): BackendClass {
  const loaded = scripts.catch((cause: unknown) => {
    throw new Error('Chưa tải đủ trang biên tập. Hãy kiểm tra đường mạng rồi mở lại trang.', { cause });
  });
  // Whoever logs in is told; until then nobody waits for it.
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
