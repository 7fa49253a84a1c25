/** Patches Decap's list widget: items can be sorted by keyboard, with Vietnamese announcements for screen readers. */
import type { Restyle } from './change.ts';

const saying = `{
        screenReaderInstructions: {
          draggable: 'Bấm phím cách để nhấc mục này, dùng mũi tên lên xuống để đổi chỗ, bấm phím cách để đặt xuống, bấm Esc để thôi.'
        },
        announcements: {
          onDragStart: () => 'Đã nhấc mục lên.',
          onDragOver: ({ over }) => over ? 'Mục đang ở chỗ thứ ' + (keys.indexOf(over.id) + 1) + '.' : 'Mục không ở chỗ nào.',
          onDragEnd: ({ over }) => over ? 'Đã đặt mục xuống chỗ thứ ' + (keys.indexOf(over.id) + 1) + '.' : 'Đã đặt mục về chỗ cũ.',
          onDragCancel: () => 'Đã thôi đổi chỗ.'
        }
      }`;

export const sorting: readonly Restyle[] = [
  {
    module: '/decap-cms-widget-list/dist/esm/ListControl.js',
    changes: [
      ['import { DndContext, MouseSensor,', 'import { DndContext, KeyboardSensor, MouseSensor,'],
      [
        'import { SortableContext, useSortable }',
        'import { SortableContext, sortableKeyboardCoordinates, useSortable }',
      ],
      [
        'useSensor(TouchSensor, {\n    activationConstraint\n  }));',
        'useSensor(TouchSensor, {\n    activationConstraint\n  }), useSensor(KeyboardSensor, {\n    coordinateGetter: sortableKeyboardCoordinates\n  }));',
      ],
      [
        'modifiers: [restrictToParentElement],',
        `accessibility: ${saying},\n      modifiers: [restrictToParentElement],`,
      ],
      [
        '...attributes,\n    ...listeners,\n    children: children',
        "...attributes,\n    ...listeners,\n    'aria-label': 'Đổi chỗ mục này',\n    'aria-roledescription': undefined,\n    children: children",
      ],
    ],
  },
];
