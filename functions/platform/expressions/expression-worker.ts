import { parentPort } from 'node:worker_threads';
import type { AnswerQuestion } from '../../core/custom/expression.ts';
import { evaluateAnswer, faultOf } from './evaluate.ts';

/** What the worker is asked: one answer, or one expression as such. */
export type WorkerQuestion =
  | { readonly question: AnswerQuestion }
  | { readonly expression: string };

if (!parentPort) throw new Error('This runs in a worker.');
const port = parentPort;
port.on('message', (asked: WorkerQuestion) => {
  port.postMessage(
    'question' in asked ? evaluateAnswer(asked.question) : { fault: faultOf(asked.expression) },
  );
});
port.postMessage('ready');
