/** Runs before the first paint, so that no page appears in other colours or sizes than the reader has chosen. */
import { recall, show } from './preferences.ts';
import { keepSentQuestion } from './sent-question.ts';

show(recall());
// `data-script` lays out the controls that need script from the start. On pages without script they stay hidden.
document.documentElement.dataset['script'] = '';
keepSentQuestion();
