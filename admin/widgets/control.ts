/**
 * Adapts a function component to a Decap widget. Decap needs an instance for its ref, so a class wraps the component.
 */
import { Component, createElement, type ComponentClass, type FunctionComponent } from 'react';
import type { Map } from 'immutable';

declare module 'decap-cms-core' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface merges with Decap's
  interface CmsWidgetControlProps extends HandedOver {}
}

/** Props that Decap passes to a control, but that its types do not mention. */
interface HandedOver {
  parentIds: readonly string[];
  getAsset: (path: string, field: unknown) => { path: string; url: string };
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

export interface ControlProps<Value = unknown> extends HandedOver {
  value: Value | null | undefined;
  field: Map<string, unknown>;
  /** Id of the control, which the field's label refers to. */
  forID: string;
  classNameWrapper: string;
  onChange: (value: Value | null) => void;
}

export type View<Value> = FunctionComponent<ControlProps<Value>>;

export const toControl = <Value>(view: View<Value>): ComponentClass<ControlProps<Value>> =>
  class Control extends Component<ControlProps<Value>> {
    override render() {
      return createElement(view, this.props);
    }
  };

export const labelOf = (field: Map<string, unknown>): string => String(field.get('label'));

/** True for an optional field, which can also be cleared. */
export const isOptional = (field: Map<string, unknown>): boolean => field.get('required') === false;
