import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { runtime } from './runtime.resource.ts';

/** https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_AgentRuntime.html */
const states = {
  ready: ['READY'],
  onItsWay: ['CREATING', 'UPDATING'],
  failed: ['CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED'],
} as const;

export const check = defineCheck(runtime, {
  id: 'bedrock-agentcore-runtime-ready',
  title: 'Agent runtimes are ready',
  severity: 'high',
  category: 'health',
  why: 'A runtime that could not be made answers nobody, and one that could not be updated runs the agent of before.',
  fix: 'Look at the failure reason of the runtime, mend its image, role or network, and update it again.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_AgentRuntime.html',

  evaluate({ item: { status } }) {
    const kind = kindOfWord(status, 'status', states);
    if (kind === 'onItsWay') return noVerdict();
    return kind === 'ready' ? pass() : fail(`The agent runtime is in the state ${status}.`);
  },
});
