/** Types for the parts of Decap CMS that we use and that ship no types. */
declare module 'decap-cms-core/dist/esm/redux' {
  interface WorkflowEntry {
    status?: string;
  }
  interface State {
    auth: { user?: unknown };
    collections: import('immutable').Map<string, import('immutable').Map<string, unknown>>;
    config: { slug: unknown };
    entries: import('immutable').Map<string, unknown>;
    entryDraft: import('immutable').Map<string, unknown>;
    editorialWorkflow: {
      toJS: () => { entities?: Record<string, WorkflowEntry> };
      getIn: (path: readonly string[]) => unknown;
    };
  }
  export const store: {
    getState: () => State;
    dispatch: (action: unknown) => unknown;
    subscribe: (listener: () => void) => () => void;
  };
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export function loadUnpublishedEntries(collections: unknown): unknown;
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
}
declare module 'decap-cms-core/dist/esm/routing/history' {
  export function navigateToEntry(collection: string, slug: string): void;
}
declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  const widget: { Widget: () => CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  /** Nested groups of phrases by key. */
  const en: unknown;
  export default en;
}
