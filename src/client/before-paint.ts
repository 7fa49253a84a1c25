/** Runs before the first paint, so that no page appears in other colours or sizes than the reader has chosen. */
import { recall, show } from './preferences.ts';
import { keepSentQuestion } from './sent-question.ts';

show(recall());
// `data-script` gives the controls that need script their space from the start. Without script they stay hidden.
document.documentElement.dataset['script'] = '';
keepSentQuestion();
