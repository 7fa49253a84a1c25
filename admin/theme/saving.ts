/**
 * Decap refuses to save a form with messages under its fields; here an unfinished draft is saved too. The name of an
 * exemplar begins with a year, which is this year's while its day of recognition is not known.
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
