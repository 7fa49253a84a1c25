/** Types for the parts of Decap's editor that the checks and widgets use. */
declare module 'decap-cms-core/dist/esm/lib/formatters' {
  type Data = import('immutable').Map<string, unknown>;
  export function slugFormatter(collection: Data, data: Data, slugConfig: unknown): string;
}
declare module 'decap-cms-core/dist/esm/backend' {
  type Collection = import('immutable').Map<string, unknown>;
  export function currentBackend(config: unknown): {
    /** Truthy when the entry exists. */
    entryExist(collection: Collection, path: string, slug: string, useWorkflow: boolean): Promise<unknown>;
    unpublishedEntry(state: unknown, collection: Collection, slug: string): Promise<{ data: object }>;
    implementation: {
      getMedia: (folder: string) => Promise<{ name: string }[]>;
      records: import('../backends/records/records.ts').Records;
    };
  };
}
declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget' {
  import { Component } from 'react';

  type Field = import('immutable').Map<string, unknown>;
  type Ids = readonly (string | undefined)[];

  export interface Answer {
    error: false | { type: 'CUSTOM'; parentIds: Ids; message: string };
  }

  /** The component that Decap puts around each control. */
  export default class Widget extends Component<{
    field: Field;
    value: unknown;
    parentIds: Ids;
    uniqueFieldId: string;
    isEditorComponent?: boolean;
    setInactiveStyle: () => void;
  }> {
    innerWrappedControl?: { validate?: () => void };
    validate: (answer?: unknown) => void;
    validatePresence: (field: Field, value: unknown) => Answer;
    validatePattern: (field: Field, value: unknown) => Answer;
    validateWrappedControl: (field: Field) => Answer;
    setInactiveStyle: () => void;
    override componentDidMount: (this: Widget) => void;
    focus(path: string): void;
  }
}
declare module 'decap-cms-ui-default' {
  export const reactSelectStyles: object;
}
