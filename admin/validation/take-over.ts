/**
 * Decap asks each field three questions when an entry is saved: is it there, does it fit its pattern, does its widget
 * find it valid. All three are answered here from the report on the whole entry, so that a field says what the
 * content check says. Groups and lists, which Decap asks nothing, answer too.
 */
import Widget, { type Answer } from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget';
import { controlPath, type ListControl } from './control-path.ts';
import type { PlacedProblem } from './placement.ts';

export interface Answers {
  /** The fields of the form, at its top. */
  names: () => readonly string[];
  /** The errors of the entry in the form. */
  errors: () => readonly PlacedProblem[];
  /** The editor wants to save. */
  onSave: () => void;
}

const lists = new Map<string, WeakRef<ListControl>>();
const topFields = new Map<string, WeakRef<Widget>>();
const fine: Answer = { error: false };

/** Widgets that know more of their value than the entry tells: uploads, and the body while it is being read. */
const askedThemselves: ReadonlySet<string> = new Set(['photo', 'markdown']);

export function takeOver(answers: Answers): void {
  const { componentDidMount } = Widget.prototype;
  Widget.prototype.componentDidMount = function mount(this: Widget) {
    componentDidMount.call(this);
    if (isOfEntry(this, answers.names())) answerFor(this, answers);
  };
}

/** Fields of a block within the body are no fields of the entry. */
function isOfEntry({ props }: Widget, names: readonly string[]): boolean {
  if (props.isEditorComponent === true) return false;
  const [outermost] = props.parentIds;
  return outermost === undefined || names.some((name) => outermost.startsWith(`${name}-field-`));
}

function answerFor(widget: Widget, { errors, onSave }: Answers): void {
  const { field, parentIds, uniqueFieldId } = widget.props;
  const name = String(field.get('name'));
  const control = widget.innerWrappedControl;
  if (parentIds.length === 0) topFields.set(name, new WeakRef(widget));
  if (field.get('widget') === 'list') lists.set(uniqueFieldId, new WeakRef(control as ListControl));

  const ask = widget.validate;
  const askWidget = widget.validateWrappedControl;
  widget.validatePresence = () => {
    const path = controlPath(name, widget.props.parentIds, (id) => lists.get(id)?.deref());
    const told = path === undefined ? [] : errors().filter(({ at }) => at.join('.') === path.join('.'));
    return told.length === 0 ? fine : { error: toError(told, widget.props.parentIds) };
  };
  widget.validatePattern = () => fine;
  widget.validateWrappedControl = (asked) =>
    askedThemselves.has(String(asked.get('widget'))) ? askWidget(asked) : fine;
  widget.validate = (answer) => {
    onSave();
    ask(answer);
  };
  widget.setInactiveStyle = () => {
    widget.props.setInactiveStyle();
    // What has been filled in is told at once, what has not when the editor saves.
    if (!isEmpty(widget.props.value)) ask();
  };
  // A group or a list asks what is inside it only.
  const askInside = control?.validate;
  if (control !== undefined && askInside !== undefined) {
    control.validate = () => {
      askInside();
      widget.validate();
    };
  }
}

function toError(told: readonly PlacedProblem[], parentIds: readonly (string | undefined)[]): Answer['error'] {
  return { type: 'CUSTOM', parentIds, message: told.map(({ text }) => text).join(' ') };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Opens what is folded around the field and goes there. */
export function focusField([name = '', ...rest]: readonly (string | number)[]): void {
  const widget = topFields.get(String(name))?.deref();
  widget?.focus(rest.join('.'));
}
