/** The same on the search page, which also takes over the question that it was loaded for. */
import './before-paint.ts';
import { restoreSentQuestion } from './sent-question.ts';

restoreSentQuestion();
