import { check } from '../../../../functions/checks/transfer/server/protocols-encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Arn = 'arn:aws:transfer:us-east-1:123456789012:server/s-1';
const of = (...Protocols: ('SFTP' | 'FTP' | 'FTPS' | 'AS2')[]) => ({
  item: { Arn },
  facts: { DescribeServer: { Server: { Arn, Protocols } } },
});

describeCheck(check, {
  pass: {
    'it takes SFTP': of('SFTP'),
    'it takes SFTP, FTPS and AS2': of('SFTP', 'FTPS', 'AS2'),
  },
  fail: {
    'it takes FTP as well': { ...of('SFTP', 'FTP'), message: 'The server takes plain FTP.' },
  },
  errors: {
    'the protocols are not answered': {
      item: { Arn },
      facts: { DescribeServer: { Server: { Arn } } },
      message: /without Protocols/,
    },
    'a protocol is not known': {
      // @ts-expect-error: a word that no model knows yet.
      ...of('TFTP'),
      message: /"TFTP", which is not known/,
    },
  },
});
