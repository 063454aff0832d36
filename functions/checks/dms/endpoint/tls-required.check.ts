import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Endpoint } from '../shapes.generated.ts';
import { endpoint } from './endpoint.resource.ts';

/**
 * Engines that take a mode of SSL. All others speak TLS anyway, or have a setting of their own.
 *
 * https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
 */
const withSslMode = [
  'aurora',
  'aurora-postgresql',
  'azuredb',
  'babelfish',
  'db2',
  'docdb',
  'documentdb',
  'mariadb',
  'mongodb',
  'mysql',
  'oracle',
  'postgres',
  'sqlserver',
  'sybase',
];

export const check = defineCheck(endpoint, {
  id: 'dms-endpoint-tls-required',
  title: 'Replication endpoints use TLS',
  severity: 'medium',
  category: 'security',
  why: 'The password of the database, and every row that is replicated, cross the network in the clear.',
  fix: 'Set the SSL mode of the endpoint to verify-full, or as far as its engine goes; for Kafka and Redis, an encrypted protocol.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html',
  appliesTo: ({ EngineName }) =>
    ['kafka', 'redis', ...withSslMode].includes(answered(EngineName, 'EngineName').toLowerCase()),

  evaluate({ item }) {
    const setting = protocolOf(item);
    if (['none', 'plaintext'].includes(setting)) return fail('The endpoint does not use TLS.');
    if (encrypted.includes(setting)) return pass();
    throw new IncompleteAnswerError(`"${setting}" is no known way to connect.`);
  },
});

const encrypted = [
  'require',
  'verify-ca',
  'verify-full',
  'sasl-ssl',
  'ssl-authentication',
  'ssl-encryption',
];

function protocolOf({ EngineName, KafkaSettings, RedisSettings, SslMode }: Endpoint): string {
  const engine = answered(EngineName, 'EngineName').toLowerCase();
  if (engine === 'kafka') {
    // Kafka is encrypted where a protocol that does so was set:
    // https://docs.aws.amazon.com/dms/latest/APIReference/API_KafkaSettings.html
    return answered(KafkaSettings, 'KafkaSettings').SecurityProtocol ?? 'plaintext';
  }
  if (engine === 'redis') {
    // The default: https://docs.aws.amazon.com/dms/latest/APIReference/API_RedisSettings.html
    return answered(RedisSettings, 'RedisSettings').SslSecurityProtocol ?? 'ssl-encryption';
  }
  // The default: https://docs.aws.amazon.com/dms/latest/APIReference/API_Endpoint.html
  return SslMode ?? 'none';
}
