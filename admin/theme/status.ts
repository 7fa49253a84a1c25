import type { Restyle } from './change.ts';

/** A draft keeps the status that it was opened with, and saving it would show that one instead of the one it has. */
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
