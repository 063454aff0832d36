import { check } from '../../../../functions/checks/ec2/instance/public-address-absent.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (...PrivateIpAddresses: object[]) => ({
  State: { Name: 'running' as const },
  NetworkInterfaces: [{ PrivateIpAddresses }],
});
const at = (PublicIp: string) => ({ Association: { PublicIp } });

describeCheck(check, {
  pass: {
    'no address is public': { item: instance({ PrivateIpAddress: '10.0.0.7' }) },
    // https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html
    'its address is one of a carrier': {
      item: instance({ Association: { CarrierIp: '155.146.10.20' } }),
    },
    // https://docs.aws.amazon.com/outposts/latest/userguide/routing.html
    'its address is one of the owner of an Outpost': {
      item: instance({ Association: { CustomerOwnedIp: '198.51.100.7' } }),
    },
    'it has no network interface': {
      item: { State: { Name: 'stopped' }, NetworkInterfaces: [] },
    },
  },
  fail: {
    'it has a public address': {
      item: instance(at('203.0.113.7')),
      message: 'The instance can be addressed publicly as 203.0.113.7.',
    },
    'a carrier address stands beside a public one': {
      item: instance({ Association: { CarrierIp: '155.146.10.20' } }, at('203.0.113.7')),
      message: 'The instance can be addressed publicly as 203.0.113.7.',
    },
    'a second address is public too': {
      item: instance(at('203.0.113.7'), {}, at('203.0.113.8')),
      message: 'The instance can be addressed publicly as 203.0.113.7, 203.0.113.8.',
    },
  },
  errors: {
    'an interface has no addresses': {
      item: { State: { Name: 'running' }, NetworkInterfaces: [{}] },
      message: /without PrivateIpAddresses/,
    },
    'an association has no address': {
      item: instance({ Association: {} }),
      message: /without PublicIp/,
    },
  },
  skips: {
    'an instance that was terminated': {
      item: { ...instance(at('203.0.113.7')), State: { Name: 'terminated' } },
    },
  },
});
