/** Patches Decap's markup for assistive technology: names for icon buttons, and no button inside another button. */
import { changeInCore, type Restyle } from './change.ts';

export const names: readonly Restyle[] = [
  changeInCore('Editor/EditorPreviewPane/EditorPreviewPane', [
    [
      'id: "preview-pane",\n        head: styleEls,\n        initialContent',
      'id: "preview-pane",\n        title: \'Bản xem thử\',\n        head: styleEls,\n        initialContent',
    ],
  ]),
  // Names the link to the site. Decap would show its address without the protocol, and a local address as “/”.
  changeInCore('UI/SettingsDropdown', [['children: stripProtocol(displayUrl)', "children: 'Trang công khai'"]]),
  {
    module: '/react-toastify/dist/react-toastify.esm.mjs',
    changes: [['ariaLabel:s="close"', 'ariaLabel:s="Đóng"']],
  },
  // Removes the label “widget string”, which would hide the field's own label from screen readers.
  changeInCore('Editor/EditorControlPane/EditorControl', [
    [
      '"aria-label": t(\'editor.editorControl.field.widgetLabel\', {\n          widgetLabel: widgetName\n        }),',
      '',
    ],
  ]),
  // The buttons that unfold groups and lists say which one.
  {
    module: '/decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js',
    changes: [
      [
        "\"aria-label\": collapsed ? t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse'),",
        "\"aria-label\": (collapsed ? t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse')) + ': ' + this.props.name,\n          'aria-expanded': !collapsed,",
      ],
    ],
  },
  {
    module: '/decap-cms-widget-object/dist/esm/ObjectControl.js',
    changes: [
      [
        'heading: collapsed && this.objectLabel(),',
        "heading: collapsed && this.objectLabel(),\n            name: field.get('label'),",
      ],
    ],
  },
  {
    module: '/decap-cms-widget-list/dist/esm/ListControl.js',
    changes: [['label: labelSingular.toLowerCase(),', 'label: labelSingular.toLowerCase(),\n          name: label,']],
  },
  {
    module: '/decap-cms-ui-default/dist/esm/ListItemTopBar.js',
    changes: [
      [
        'onClick: onCollapseToggle,',
        "onClick: onCollapseToggle,\n      'aria-label': collapsed ? 'Mở mục này' : 'Thu gọn mục này',\n      'aria-expanded': !collapsed,",
      ],
      ['onClick: onRemove,', "onClick: onRemove,\n      'aria-label': 'Xóa mục này',"],
    ],
  },
  {
    module: '/decap-cms-widget-list/dist/esm/ListControl.js',
    changes: [["`No ${labelField.get('name')}`", "field.get('label_singular', field.get('label')) + ' chưa điền'"]],
  },
  {
    module: '/decap-cms-ui-default/dist/esm/Dropdown.js',
    changes: [
      ['_jsx(DropdownList, {', "_jsx(DropdownList, {\n        role: 'none',"],
      // The check box is drawn as a span, because Decap's `input` cannot be reached by keyboard. The menu calls the
      // `value` of an item that is clicked or chosen by key, so the handler is there instead of in `onClick`.
      [
        '_jsx("input", {\n    readOnly: true,\n    type: "checkbox",\n    css: _ref,\n    checked: checked,\n    id: id\n  })',
        '_jsx("span", {\n    "aria-hidden": true,\n    css: _ref,\n    className: checked ? "box checked" : "box"\n  })',
      ],
      [
        'isCheckedItem: true,\n    isActive: checked,\n    onClick: onClick,',
        "isCheckedItem: true,\n    role: 'menuitemcheckbox',\n    'aria-checked': checked,\n    isActive: checked,\n    value: onClick,",
      ],
      ['_jsx("span", {\n      htmlFor: id,', '_jsx("span", {'],
    ],
  },
  // The title says what a click on the switch will do, because only a colour shows its state.
  changeInCore('Editor/EditorInterface', [
    [
      "title: t('editor.editorInterface.togglePreview')",
      "title: rightPane === 'preview' ? 'Ẩn bản xem thử' : t('editor.editorInterface.togglePreview')",
    ],
    [
      "title: t('editor.editorInterface.toggleScrollSync')",
      "title: scrollSyncEnabled ? 'Thôi cuộn cùng bản xem thử' : t('editor.editorInterface.toggleScrollSync')",
    ],
  ]),
  {
    module: '/decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    changes: [
      [
        'renderLeaf: renderLeaf,\n            onKeyDown',
        "renderLeaf: renderLeaf,\n            'aria-label': field.get('label'),\n            onKeyDown",
      ],
    ],
  },
  {
    module: '/decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js',
    changes: [
      // A toolbar button that opens a menu is nested in the menu's own button, so it becomes a span.
      [
        'return _jsx(StyledToolbarButton, {\n    isActive: isActive,',
        "return _jsx(StyledToolbarButton, {\n    as: onClick ? undefined : 'span',\n    'aria-pressed': onClick && Boolean(isActive),\n    isActive: isActive,",
      ],
    ],
  },
  {
    module: '/decap-cms-widget-markdown/dist/esm/MarkdownControl/Toolbar.js',
    changes: [
      [
        'renderButton: () => _jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
        "renderButton: () => _jsx(DropdownButton, {\n              'aria-label': 'Chọn cỡ tiêu đề',\n              children: _jsx(ToolbarButton, {\n                type: \"headings\",",
      ],
      [
        "renderButton: () => _jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
        "renderButton: () => _jsx(DropdownButton, {\n              'aria-label': t('editor.editorWidgets.markdown.addComponent'),\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
      ],
    ],
  },
];
