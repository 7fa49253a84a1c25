/** Lets an editor in when the scripts that writing needs are there: the login itself waits for none of them. */
interface Backend {
  authenticate(credentials: unknown): Promise<unknown>;
  restoreUser(user: unknown): Promise<unknown>;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mixin's base takes any arguments, TypeScript demands
export type BackendClass = new (...args: any[]) => Backend;

export const afterLoading = (Base: BackendClass, scripts: Promise<unknown>): BackendClass =>
  class extends Base {
    override async authenticate(credentials: unknown): Promise<unknown> {
      const user = await super.authenticate(credentials);
      await scripts;
      return user;
    }

    override async restoreUser(user: unknown): Promise<unknown> {
      await scripts;
      return super.restoreUser(user);
    }
  };
