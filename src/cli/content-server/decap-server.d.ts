/** Types for the part of decap-server that is used here. The package itself has none. */
declare module 'decap-server/dist/middlewares.js' {
  interface Reply {
    status: (code: number) => Reply;
    json: (body: unknown) => void;
  }
  type Handler = (request: { body: unknown }, reply: Reply, next: () => void) => unknown;
  interface App {
    use: (handler: unknown) => void;
    post: (path: string, handler: Handler) => void;
  }
  const middlewares: {
    registerLocalGit: (app: App, options: { logLevel: string }) => Promise<void>;
  };
  export = middlewares;
}
