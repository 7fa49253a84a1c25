/**
 * Patches Decap so that an unfinished draft can be saved: messages under the fields do not prevent it. The name of an
 * exemplar begins with the year of its recognition, or with the current year while the day of recognition is empty.
 */
import { ours, type Restyle } from './change.ts';

export const saving: readonly Restyle[] = [
  {
    module: '/decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    changes: [['if (!fieldsErrors.isEmpty()) {', 'if (false) {']],
  },
  {
    module: '/decap-cms-core/dist/esm/lib/formatters.js',
    changes: [
      [
        "import flow from 'lodash/flow';",
        `import flow from 'lodash/flow';\nimport { todayInVietnam } from ${ours('../today.ts')};`,
      ],
      [
        "const slugTemplate = collection.get('slug') || '{{slug}}';",
        "const slugTemplate = collection.get('slug') || '{{slug}}';\n" +
          "  if (!entryData.get('recognisedOn')) entryData = entryData.set('recognisedOn', todayInVietnam());",
      ],
    ],
  },
];
