/** How Decap and a widget of ours meet: Decap wants an instance that it can hold on to, so a class stands around the view. */
import { Component, createElement, type ComponentClass, type FunctionComponent } from 'react';
import type { Map } from 'immutable';

export interface ControlProps<Value = unknown> {
  value: Value | null | undefined;
  field: Map<string, unknown>;
  /** The label of the field points here. */
  forID: string;
  classNameWrapper: string;
  onChange: (value: Value | null) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

export type View<Value> = FunctionComponent<ControlProps<Value>>;

export const toControl = <Value>(view: View<Value>): ComponentClass<ControlProps<Value>> =>
  class Control extends Component<ControlProps<Value>> {
    override render() {
      return createElement(view, this.props);
    }
  };

export const labelOf = (field: Map<string, unknown>): string => String(field.get('label'));

/** What an editor may leave open can also be taken back. */
export const isOptional = (field: Map<string, unknown>): boolean => field.get('required') === false;
