import { check } from '../../../../functions/checks/elasticache/replication-group/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (
  TransitEncryptionEnabled: boolean,
  TransitEncryptionMode?: 'preferred' | 'required',
) => ({
  item: {
    Status: 'available',
    TransitEncryptionEnabled,
    ...(TransitEncryptionMode && { TransitEncryptionMode }),
  },
});

describeCheck(check, {
  pass: {
    'it is required': group(true, 'required'),
    'the group is older than the mode': group(true),
  },
  fail: {
    'it is off': { ...group(false), message: 'Traffic is not encrypted.' },
    'it is preferred alone': {
      ...group(true, 'preferred'),
      message: 'Clients may still connect without encryption: the mode is preferred.',
    },
  },
});
