import { check } from '../../../../functions/checks/glue/connection/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const to = (ConnectionType: string, ConnectionProperties?: object) => ({
  item: { ConnectionType, ...(ConnectionProperties && { ConnectionProperties }) } as never,
});
const message = 'The connection does not require TLS.';

describeCheck(check, {
  pass: {
    'a database requires it': to('JDBC', { JDBC_ENFORCE_SSL: 'true' }),
    'a database of MongoDB does': to('MONGODB', { JDBC_ENFORCE_SSL: 'TRUE' }),
    'a cluster of Kafka does': to('KAFKA', { KAFKA_SSL_ENABLED: 'true' }),
    'nothing is said of a cluster of Kafka': to('KAFKA', { KAFKA_BOOTSTRAP_SERVERS: 'b:9094' }),
  },
  fail: {
    'a database does not': { ...to('JDBC', { JDBC_ENFORCE_SSL: 'false' }), message },
    'nothing is said of a database': { ...to('JDBC', { USERNAME: 'glue' }), message },
    'a cluster of Kafka does not': { ...to('KAFKA', { KAFKA_SSL_ENABLED: 'false' }), message },
  },
  errors: { 'there are no settings': { ...to('JDBC'), message: /without ConnectionProperties/ } },
  skips: { 'a connection to a network': to('NETWORK', {}) },
});
