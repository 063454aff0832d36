import { check } from '../../../../functions/checks/ec2/internet-gateway/attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...vpcs: string[]) => ({
  item: { OwnerId: '123456789012', Attachments: vpcs.map((VpcId) => ({ VpcId })) },
});

describeCheck(check, {
  pass: { 'it is attached': of('vpc-1') },
  fail: { 'it is not': { ...of(), message: 'The internet gateway is attached to no VPC.' } },
  skips: { 'one of another account': { item: { ...of().item, OwnerId: '999999999999' } } },
});
