import { check } from '../../../../functions/checks/dms/endpoint/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const endpoint = (EngineName: string, more: object = {}) => ({
  item: { Status: 'active', EngineName, ...more },
});
const message = 'The endpoint does not use TLS.';

describeCheck(check, {
  pass: {
    'PostgreSQL is verified': endpoint('postgres', { SslMode: 'verify-full' }),
    'Oracle is verified by its authority': endpoint('oracle', { SslMode: 'verify-ca' }),
    'MySQL has to encrypt': endpoint('mysql', { SslMode: 'require' }),
    'Kafka is encrypted': endpoint('kafka', {
      SslMode: 'none',
      KafkaSettings: { SecurityProtocol: 'sasl-ssl' },
    }),
    'Redis is, unless it was set otherwise': endpoint('redis', { RedisSettings: { Port: 6379 } }),
    'Redis is': endpoint('redis', {
      SslMode: 'none',
      RedisSettings: { SslSecurityProtocol: 'ssl-encryption' },
    }),
  },
  fail: {
    'MongoDB is not encrypted': { ...endpoint('mongodb', { SslMode: 'none' }), message },
    'Kafka is not': {
      ...endpoint('kafka', { KafkaSettings: { SecurityProtocol: 'plaintext' } }),
      message,
    },
    'nothing was set for MySQL': { ...endpoint('mysql'), message },
    'nothing was set for Kafka': {
      ...endpoint('kafka', { KafkaSettings: { Topic: 'orders' } }),
      message,
    },
    'Redis is not': {
      ...endpoint('redis', { RedisSettings: { SslSecurityProtocol: 'plaintext' } }),
      message,
    },
  },
  errors: {
    'the settings of Kafka are missing': { ...endpoint('kafka'), message: /without KafkaSettings/ },
    'the settings of Redis are missing': { ...endpoint('redis'), message: /without RedisSettings/ },
    'the mode is not known': {
      ...endpoint('mysql', { SslMode: 'perhaps' }),
      message: /"perhaps" is no known way/,
    },
  },
  skips: {
    'S3, which speaks TLS alone': endpoint('s3', { SslMode: 'none' }),
    'Redshift, which does so by itself': endpoint('redshift', { SslMode: 'none' }),
    'one of a zero-ETL integration': endpoint('mysql', { SslMode: 'none', IsReadOnly: true }),
    'one that is being deleted': {
      item: { Status: 'deleting', EngineName: 'mysql', SslMode: 'none' as const },
    },
  },
});
