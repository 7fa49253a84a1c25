/** Registers our widgets; `select` replaces Decap's. */
import type { CMS, CmsWidgetParam } from 'decap-cms-core';
import '../styles/widgets.css';
import { CriteriaControl } from './criteria.ts';
import { MomentControl } from './moment.ts';
import { NumberControl } from './number.ts';
import { ReferenceControl, SelectControl } from './select.ts';
import { VerbatimControl } from './verbatim.ts';
import { YesNoControl } from './yes-no.ts';

const controls = {
  criteria: CriteriaControl,
  moment: MomentControl,
  number: NumberControl,
  reference: ReferenceControl,
  select: SelectControl,
  verbatim: VerbatimControl,
  'yes-no': YesNoControl,
};

export function registerWidgets(cms: CMS): void {
  for (const [name, controlComponent] of Object.entries(controls)) {
    // Decap's type expects a component of other props.
    cms.registerWidget({ name, controlComponent } as unknown as CmsWidgetParam);
  }
}
