declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function createEmptyDraftData(fields: unknown): unknown;
}
declare module 'decap-cms-core/dist/esm/constants/configSchema' {
  /** Throws when the configuration is invalid. */
  export function validateConfig(config: unknown): void;
}
declare module 'decap-cms-core/dist/esm/lib/formatters' {
  export function summaryFormatter(template: string, entry: unknown, collection: unknown): string;
}
declare module 'decap-cms-backend-test' {
  export class TestBackend {
    getMedia(): Promise<unknown[]>;
  }
}
