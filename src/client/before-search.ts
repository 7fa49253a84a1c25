/** Does the same as `before-paint.ts` on the search page, and also restores the question that was sent to it. */
import './before-paint.ts';
import { restoreSentQuestion } from './sent-question.ts';

restoreSentQuestion();
