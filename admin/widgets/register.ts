/** Registers our own widgets, among them ours in place of Decap's `select` and `number`. */
import type { CMS } from 'decap-cms-core';
import '../styles/widgets.css';
import { CriteriaControl } from './criteria.ts';
import { MomentControl } from './moment.ts';
import { NumberControl } from './number.ts';
import { OwnPhotoControl } from './own-photo.ts';
import { ReferenceControl, SelectControl } from './select.ts';
import { VerbatimControl } from './verbatim.ts';
import { YesNoControl } from './yes-no.ts';

const controls = {
  criteria: CriteriaControl,
  moment: MomentControl,
  number: NumberControl,
  'own-photo': OwnPhotoControl,
  reference: ReferenceControl,
  select: SelectControl,
  verbatim: VerbatimControl,
  'yes-no': YesNoControl,
};

export function registerWidgets(cms: CMS): void {
  for (const [name, controlComponent] of Object.entries(controls)) {
    cms.registerWidget(name, controlComponent);
  }
}
