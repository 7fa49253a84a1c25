/** Replaces `src/recording/questions.ts`: a preview is drawn anew each time, so nothing is recorded. */
export const asQuestion = <Ask>(_name: string, ask: Ask): Ask => ask;
