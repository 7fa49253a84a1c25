import type { Restyle } from './change.ts';

/** Saving a draft keeps the status that the server has. Decap would show the status from when the draft was opened. */
export const status: readonly Restyle[] = [
  {
    module: '/decap-cms-core/dist/esm/reducers/editorialWorkflow.js',
    changes: [
      [
        "map.setIn(['entities', `${action.payload.collection}.${action.payload.entry.get('slug')}`], fromJS(action.payload.entry));",
        "const place = ['entities', `${action.payload.collection}.${action.payload.entry.get('slug')}`];\n        map.setIn(place, action.payload.entry.update('status', status => map.getIn([...place, 'status']) ?? status));",
      ],
    ],
  },
];
