import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { codeInterpreter } from './code-interpreter.resource.ts';

/** https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/code-interpreter-tool.html */
const modes = { isolated: ['SANDBOX', 'VPC'], public: ['PUBLIC'] } as const;

export const check = defineCheck(codeInterpreter, {
  id: 'bedrock-agentcore-code-interpreter-isolated',
  title: 'Code interpreters have no public network',
  severity: 'high',
  category: 'security',
  why: 'Code that a model wrote, or was talked into, can send what the agent works on anywhere in the internet.',
  fix: 'Create the code interpreter anew with the sandbox network mode, or in a VPC that lets out what is needed.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/code-interpreter-tool.html',
  needs: ['GetCodeInterpreter'],

  evaluate({ facts }) {
    const network = answered(
      facts.GetCodeInterpreter?.networkConfiguration,
      'networkConfiguration',
    );
    const kind = kindOfWord(network.networkMode, 'networkMode', modes);
    return kind === 'isolated' ? pass() : fail('The network mode is PUBLIC.');
  },
});
