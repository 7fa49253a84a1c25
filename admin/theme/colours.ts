/** Replaces colours in Decap's components by those of the site's palette. Text has a contrast of at least 4.5 : 1. */
import { changeInCore, type Restyle } from './change.ts';

const palette: Readonly<Record<string, readonly [old: string, ours: string]>> = {
  grayLight: ['#eff0f4', '#f3efe4'],
  gray: ['#798291', '#46535b'],
  grayDark: ['#313d3e', '#14232b'],
  blue: ['#3a69c7', '#0a4a63'],
  blueLight: ['#e8f5fe', '#e8f1f4'],
  greenLight: ['#caef6f', '#dcedc1'],
  brown: ['#754e00', '#5d3f00'],
  yellow: ['#ffee9c', '#fbeecb'],
  red: ['#ff003b', '#a5140c'],
  redDark: ['#D60032', '#931d15'],
  purple: ['#70399f', '#4f2a75'],
  purpleLight: ['#f6d8ff', '#efe3f7'],
  teal: ['#17a2b8', '#0a4a63'],
  tealDark: ['#117888', '#0a4a63'],
  tealLight: ['#ddf5f9', '#e0eef2'],
  textFieldBorder: ['#dfdfe3', '#ddd6c6'],
  controlLabel: ['#5D626F', '#3c4b54'],
};

export const colours: readonly Restyle[] = [
  {
    module: '/decap-cms-ui-default/dist/esm/styles.js',
    changes: [
      ...Object.entries(palette).map(([name, [old, ours]]) => [`${name}: '${old}'`, `${name}: '${ours}'`] as const),
      [';color:#1195aa;', ';color:#0a4a63;'],
      ['background-color:#555a65;', 'background-color:#46535b;'],
    ],
  },
  {
    module: '/decap-cms-ui-default/dist/esm/Loader.js',
    changes: [['text-align:center;color:#767676;', 'text-align:center;color:#46535b;']],
  },
  changeInCore('App/Header', [
    ['color:#7b8290;', 'color:#46535b;'],
    ['color:#b3b9c4;', 'color:#6d7a81;'],
  ]),
  changeInCore('Collection/Sidebar', [['border-left-color:#4863c6;', 'border-left-color:#0a4a63;']]),
  changeInCore('Collection/CollectionSearch', [['background-color:#eff0f4;', 'background-color:#f3efe4;']]),
];
