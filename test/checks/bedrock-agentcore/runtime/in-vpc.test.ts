import { check } from '../../../../functions/checks/bedrock-agentcore/runtime/in-vpc.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (networkMode: string) => ({
  item: { status: 'READY' } as never,
  facts: { GetAgentRuntime: { networkConfiguration: { networkMode } } as never },
});

describeCheck(check, {
  pass: { 'it is in a VPC': on('VPC') },
  fail: { 'it is on the internet': { ...on('PUBLIC'), message: 'The network mode is PUBLIC.' } },
  errors: {
    'the mode is not known': { ...on('MESH'), message: /"MESH", which is not known/ },
    'there is no network': {
      ...on('VPC'),
      facts: { GetAgentRuntime: { agentRuntimeId: 'r' } as never },
      message: /without networkConfiguration/,
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } as never } },
});
