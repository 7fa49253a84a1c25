/** Runs before the first paint, so that no page shows in other colours or sizes than the reader has chosen. */
import { recall, show } from './preferences.ts';
import { keepSentQuestion } from './sent-question.ts';

show(recall());
// What needs script is laid out from the start, and pages without script show nothing of it.
document.documentElement.dataset['script'] = '';
keepSentQuestion();
