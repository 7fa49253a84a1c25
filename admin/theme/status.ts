import type { Restyle } from './change.ts';

/** Patches Decap: after a save the draft shows its present status, not the one that it had when it was opened. */
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
