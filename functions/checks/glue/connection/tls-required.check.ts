import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { connection } from './connection.resource.ts';

const judged = ['JDBC', 'MONGODB', 'KAFKA'];

export const check = defineCheck(connection, {
  id: 'glue-connection-tls-required',
  title: 'Catalog connections require TLS',
  severity: 'medium',
  category: 'security',
  why: 'Data and password travel plain between Glue and the database, for whoever listens on the way.',
  fix: 'Require SSL in the connection; the database must have a certificate that Glue trusts, or one of your own.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/connection-properties.html',
  appliesTo: ({ ConnectionType }) => judged.includes(answered(ConnectionType, 'ConnectionType')),

  evaluate({ item: { ConnectionType, ConnectionProperties: properties } }) {
    const type = answered(ConnectionType, 'ConnectionType');
    const settings = answered(properties, 'ConnectionProperties');
    // Off by default for databases, on for Kafka:
    // https://docs.aws.amazon.com/glue/latest/webapi/API_Connection.html
    const isRequired =
      type === 'KAFKA'
        ? !/^false$/i.test(settings.KAFKA_SSL_ENABLED ?? 'true')
        : /^true$/i.test(settings.JDBC_ENFORCE_SSL ?? 'false');
    return isRequired ? pass() : fail('The connection does not require TLS.');
  },
});
