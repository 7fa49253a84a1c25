/**
 * The colours and letters of the site for Decap's components, which have theirs written into their modules.
 * Each old text must be found, so that a new version of Decap whose modules look different stops the build.
 */

/** Contrast of every text on its ground is 4.5 and more; `admin.css` and the palette of the site are of one family. */
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

interface Restyle {
  /** End of the module's path. */
  module: string;
  changes: readonly (readonly [old: string, ours: string])[];
}

const restyles: readonly Restyle[] = [
  {
    module: '/decap-cms-ui-default/dist/esm/styles.js',
    changes: [
      ...Object.entries(palette).map(([name, [old, ours]]) => [`${name}: '${old}'`, `${name}: '${ours}'`] as const),
      ['system-ui,\n', "'Be Vietnam Pro', system-ui,\n"],
      // Capitals with two marks are hard to read when small.
      ['font-size:12px;text-transform:uppercase;font-weight:600', 'font-size:14px;font-weight:700'],
      ['display:inline-block;font-weight:700;text-transform:uppercase', 'display:inline-block;font-weight:700'],
      [';color:#1195aa;', ';color:#0a4a63;'],
    ],
  },
];

/** The module's text in the site's style; undefined for modules that stay as they are. */
export function restyle(id: string, code: string): string | undefined {
  const found = restyles.find(({ module }) => id.endsWith(module));
  return found?.changes.reduce((text, [old, ours]) => {
    if (!text.includes(old)) throw new Error(`${found.module} không còn “${old}”. Hãy xem lại admin/theme.ts.`);
    return text.replaceAll(old, ours);
  }, code);
}
