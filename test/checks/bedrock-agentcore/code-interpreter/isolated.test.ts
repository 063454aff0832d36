import { check } from '../../../../functions/checks/bedrock-agentcore/code-interpreter/isolated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (networkMode: string) => ({
  item: { status: 'READY' } as never,
  facts: { GetCodeInterpreter: { networkConfiguration: { networkMode } } as never },
});

describeCheck(check, {
  pass: { 'it is in a sandbox': on('SANDBOX'), 'it is in a VPC': on('VPC') },
  fail: { 'it is on the internet': { ...on('PUBLIC'), message: 'The network mode is PUBLIC.' } },
  errors: { 'the mode is not known': { ...on('MESH'), message: /"MESH", which is not known/ } },
  skips: {
    'one that is being deleted': { item: { status: 'DELETING' } as never },
    'one that was deleted': { item: { status: 'DELETED' } as never },
  },
});
