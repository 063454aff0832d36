import type { ExpressionReader } from '../../../functions/core/custom/expression.ts';
import { evaluateAnswer, faultOf } from '../../../functions/platform/expressions/evaluate.ts';
import { plainAnswer } from '../../../functions/platform/expressions/plain-answer.ts';

/** Evaluates expressions at once, without the worker and its bounds. */
export const directReader: ExpressionReader = {
  read: async ({ answer, ...question }) =>
    evaluateAnswer({ ...question, answer: plainAnswer(answer) }),
  check: async (expressions) => expressions.map(faultOf),
};
