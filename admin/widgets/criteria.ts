/**
 * The widget `criteria`: check boxes for the criteria of the chosen movement, so that the quotes are exactly the plan's
 * words, and text fields for other passages that the editor pastes.
 */
import { List } from 'immutable';
import { createElement as h, useSyncExternalStore, type ChangeEvent } from 'react';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import { knownEntries, onContentChange } from '../content.ts';
import { draftValue, onDraftChange } from '../draft.ts';
import { toControl, type View } from './control.ts';
import { toCriteria, type Criterion } from './passages.ts';

const CriteriaView: View<List<string>> = ({ value, forID, classNameWrapper, onChange, ...props }) => {
  const movement = useSyncExternalStore(onDraftChange, () => draftValue('movement'));
  const known = useSyncExternalStore(onContentChange, knownEntries);
  const quotes = (value ?? List<string>()).toArray();
  const criteria = criteriaOf(movement, known);
  const offered = new Set(criteria.flatMap(({ passages }) => passages));
  const set = (next: readonly string[]) => {
    onChange(List(next));
  };
  const focus = { onFocus: props.setActiveStyle, onBlur: props.setInactiveStyle };
  return h(
    'div',
    { className: `${classNameWrapper} criteria`, id: forID, tabIndex: -1 },
    criteria.length === 0 &&
      h('p', { className: 'criteria-none' }, 'Hãy chọn phong trào trước; các tiêu chí sẽ hiện ở đây.'),
    ...criteria.map(({ label, passages }) =>
      h(
        'fieldset',
        { key: label },
        h('legend', null, label),
        ...passages.map((passage) =>
          h(
            'label',
            { key: passage },
            h('input', {
              type: 'checkbox',
              checked: quotes.includes(passage),
              onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
                set(target.checked ? [...quotes, passage] : quotes.filter((quote) => quote !== passage));
              },
              ...focus,
            }),
            passage,
          ),
        ),
      ),
    ),
    ...quotes.flatMap((quote, index) =>
      offered.has(quote)
        ? []
        : [
            h(
              'div',
              { key: `quote-${index}`, className: 'criteria-own' },
              h('textarea', {
                'aria-label': `Đoạn dán ${index + 1}`,
                rows: 2,
                value: quote,
                onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
                  set(quotes.with(index, target.value));
                },
                ...focus,
              }),
              h(
                'button',
                {
                  type: 'button',
                  onClick: () => {
                    set(quotes.toSpliced(index, 1));
                  },
                },
                'Bỏ đoạn này',
              ),
            ),
          ],
    ),
    h(
      'button',
      {
        key: 'own',
        type: 'button',
        onClick: () => {
          set([...quotes, '']);
        },
      },
      'Dán một đoạn khác của tiêu chí',
    ),
  );
};

function criteriaOf(movement: unknown, known: readonly CheckedEntry[]): Criterion[] {
  const found = known.find((entry) => entry.collection === 'movements' && entry.id === movement);
  const criteria = (found as CheckedEntry<'movements'> | undefined)?.values.criteria;
  return criteria === undefined ? [] : toCriteria(criteria);
}

export const CriteriaControl = toControl(CriteriaView);
