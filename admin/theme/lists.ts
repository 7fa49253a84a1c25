/**
 * Patches Decap's lists of entries: our search, our bar to narrow a list, our order, and names of groups, not codes.
 */
import { changeInCore, ours, type Restyle } from './change.ts';

export const lists: readonly Restyle[] = [
  changeInCore('Collection/Entries/EntriesCollection', [
    [
      "import Entries from './Entries';",
      `import Entries from './Entries';\nimport { Narrowed } from ${ours('../lists/narrowed.ts')};\nimport { nameOfGroup } from ${ours('../lists/groups.ts')};`,
    ],
    [
      'return _jsx(EntriesToRender, {\n      entries: entries\n    });',
      `return _jsx(Narrowed, {
      entries,
      unpublished: isFetching ? [] : getUnpublishedEntries(collection.get('name')),
      statusOf: slug => getWorkflowStatus(collection.get('name'), slug),
      draw: (narrowed, keeps) => EntriesToRender({ entries: narrowed, keeps })
    }, collection.get('name'));`,
    ],
    ['showUnpublishedEntries\n    }) => {', 'showUnpublishedEntries,\n      keeps = () => true\n    }) => {'],
    [
      'getUnpublishedEntries: getUnpublishedEntries,',
      'getUnpublishedEntries: name => getUnpublishedEntries(name).filter(keeps),',
    ],
    ['return `${label} ${value}`.trim();', 'return `${label}: ${nameOfGroup(group, value)}`;'],
  ]),
  {
    module: '/decap-cms-core/dist/esm/backend.js',
    changes: [
      [
        "import * as fuzzy from 'fuzzy';",
        `import * as fuzzy from 'fuzzy';\nimport { searchEntries } from ${ours('../lists/find.ts')};\nimport { readRow } from ${ours('../lists/row.ts')};`,
      ],
      // Reads only the fields that a list needs, for speed. Decap still parses the settings, which are a few files
      // only.
      [
        'const formattedEntries = entries.map(this.entryWithFormat(collection));',
        "const formattedEntries = collection.get('type') === FOLDER ? entries.map(entry => ({ ...entry, data: readRow(entry.raw, collection.get('format') === 'yaml') })) : entries.map(this.entryWithFormat(collection));",
      ],
      [
        'return fuzzy.filter(searchTerm, collectionEntries, {\n        extract: extractSearchFields(uniq(filteredSearchFields))\n      });',
        'return searchEntries(searchTerm, collectionEntries).map(original => ({ original, score: 100 }));',
      ],
    ],
  },
  {
    module: '/decap-cms-core/dist/esm/reducers/entries.js',
    changes: [
      [
        "import trim from 'lodash/trim';",
        `import trim from 'lodash/trim';\nimport { sortEntries } from ${ours('../lists/sort.ts')};\nimport { knownEntry } from ${ours('../lists/known.ts')};`,
      ],
      ['fromJS(orderBy(entries.toJS(), keys, orders))', 'sortEntries(entries, keys, orders)'],
      // When a list is read again, an unchanged entry stays in the store as it is: if it was open, with all its values.
      [
        'fromJS({\n            ...entry,\n            isFetching: false\n          })',
        'knownEntry(map, `${entry.collection || collection}.${entry.slug}`, entry) ?? fromJS({\n            ...entry,\n            isFetching: false\n          })',
      ],
    ],
  },
];
