/**
 * Replaces Decap's validation. On saving, Decap checks each field's presence, pattern and widget. Here the report on
 * the whole entry answers instead, so that a field shows the message of the content check. Groups and lists are checked
 * too; Decap skips them. The messages do not prevent saving (see `admin/theme/saving.ts`).
 */
import Widget, { type Answer } from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget';
import { isEmpty } from '../blank.ts';
import { controlPath, type ListControl } from './control-path.ts';
import type { PlacedProblem } from './placement.ts';

export interface Answers {
  /** Names of the form's top-level fields. */
  names: () => readonly string[];
  errors: () => readonly PlacedProblem[];
  /** True when empty fields are reported too, because the editor has opened the list of what is missing. */
  isStrict: () => boolean;
  /** Called for each field when the editor saves. */
  onSave: () => void;
}

const lists = new Map<string, WeakRef<ListControl>>();
const topFields = new Map<string, WeakRef<Widget>>();
const fine: Answer = { error: false };

/**
 * Widgets whose own validation is kept, because it knows more than the values: photos, and the body while it is
 * parsed.
 */
const askedThemselves: ReadonlySet<string> = new Set(['photo', 'markdown']);

export function replaceValidation(answers: Answers): void {
  const { componentDidMount } = Widget.prototype;
  Widget.prototype.componentDidMount = function mount(this: Widget) {
    componentDidMount.call(this);
    if (isOfEntry(this, answers.names())) answerFor(this, answers);
  };
}

/** False for the fields of a block within the body. */
function isOfEntry({ props }: Widget, names: readonly string[]): boolean {
  if (props.isEditorComponent === true) return false;
  const [outermost] = props.parentIds;
  return outermost === undefined || names.some((name) => outermost.startsWith(`${name}-field-`));
}

function answerFor(widget: Widget, { errors, isStrict, onSave }: Answers): void {
  const { field, parentIds, uniqueFieldId } = widget.props;
  const name = String(field.get('name'));
  const control = widget.innerWrappedControl;
  if (parentIds.length === 0) topFields.set(name, new WeakRef(widget));
  if (field.get('widget') === 'list') lists.set(uniqueFieldId, new WeakRef(control as ListControl));

  const ask = widget.validate;
  const askWidget = widget.validateWrappedControl;
  widget.validatePresence = () => {
    if (!isStrict() && isEmpty(widget.props.value)) return fine;
    const path = controlPath(name, widget.props.parentIds, (id) => lists.get(id)?.deref());
    const told = path === undefined ? [] : errors().filter(({ at }) => at.join('.') === path.join('.'));
    return told.length === 0 ? fine : { error: toError(told, widget.props.parentIds) };
  };
  widget.validatePattern = () => fine;
  widget.validateWrappedControl = (asked) =>
    askedThemselves.has(String(asked.get('widget'))) ? askWidget(asked) : fine;
  widget.validate = (answer) => {
    if (!isChecking) onSave();
    ask(answer);
  };
  widget.setInactiveStyle = () => {
    widget.props.setInactiveStyle();
    if (isStrict() || !isEmpty(widget.props.value)) ask();
  };
  // Decap's groups and lists validate only their children; this adds the group or list itself.
  const askInside = control?.validate;
  if (control !== undefined && askInside !== undefined) {
    control.validate = () => {
      askInside();
      widget.validate();
    };
  }
}

/** Path of a control's field in the values of the entry; undefined when its list item no longer exists. */
export const pathOfField = (
  name: string,
  parentIds: readonly (string | undefined)[],
): (string | number)[] | undefined => controlPath(name, parentIds, (id) => lists.get(id)?.deref());

function toError(told: readonly PlacedProblem[], parentIds: readonly (string | undefined)[]): Answer['error'] {
  return { type: 'CUSTOM', parentIds, message: told.map(({ text }) => text).join(' ') };
}

let isChecking = false;

/** Shows the messages of all fields, without a save. */
export function checkFields(): void {
  isChecking = true;
  try {
    for (const reference of topFields.values()) {
      const widget = reference.deref();
      if (widget === undefined) continue;
      if (widget.innerWrappedControl?.validate === undefined) widget.validate();
      else widget.innerWrappedControl.validate();
    }
  } finally {
    isChecking = false;
  }
}

/** Opens the groups around the field and focuses it. */
export function focusField([name = '', ...rest]: readonly (string | number)[]): void {
  const widget = topFields.get(String(name))?.deref();
  widget?.focus(rest.join('.'));
}
