/** Runs before the first paint, so that no page appears in other colours or sizes than the reader has chosen. */
import { readPreferences, applyPreferences } from './preferences.ts';
import { keepSentQuestion } from './sent-question.ts';

applyPreferences(readPreferences());
// `data-script` gives the controls that need script their space from the start. Without script they stay hidden.
document.documentElement.dataset['script'] = '';
keepSentQuestion();
