import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { runtime } from './runtime.resource.ts';

const modes = { vpc: ['VPC'], public: ['PUBLIC'] } as const;

export const check = defineCheck(runtime, {
  id: 'bedrock-agentcore-runtime-in-vpc',
  title: 'Agent runtimes run inside your VPC',
  severity: 'medium',
  category: 'security',
  why: 'An agent on the public network can be talked into sending what it works on anywhere, unseen by your network.',
  fix: 'Set the network mode of the runtime to VPC, with subnets and security groups that let out what it needs.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html',
  needs: ['GetAgentRuntime'],

  evaluate({ facts }) {
    const network = answered(facts.GetAgentRuntime?.networkConfiguration, 'networkConfiguration');
    const kind = kindOfWord(network.networkMode, 'networkMode', modes);
    return kind === 'vpc' ? pass() : fail('The network mode is PUBLIC.');
  },
});
