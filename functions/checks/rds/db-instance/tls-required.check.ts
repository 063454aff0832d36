import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRequiredTls, tlsParameterOf } from '../required-tls.judgement.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-tls-required',
  title: 'DB instances refuse connections without TLS',
  severity: 'high',
  category: 'security',
  why: 'A client that falls back to a plain connection sends its password and its data in the clear.',
  fix: 'In a parameter group of your own, set rds.force_ssl (PostgreSQL, SQL Server) or require_secure_transport (MySQL, MariaDB) to 1.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
  needs: ['DescribeDBParameters'],
  // The parameter of a cluster's members is the cluster's.
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined && tlsParameterOf(answered(Engine, 'Engine')) !== undefined,

  evaluate({ item, facts }) {
    const groups = answered(item.DBParameterGroups, 'DBParameterGroups');
    return judgeRequiredTls({
      engine: answered(item.Engine, 'Engine'),
      version: answered(item.EngineVersion, 'EngineVersion'),
      group: answered(groups[0]?.DBParameterGroupName, 'DBParameterGroupName'),
      statuses: groups.map(({ ParameterApplyStatus: status }) =>
        answered(status, 'ParameterApplyStatus'),
      ),
      parameters: answered(facts.DescribeDBParameters?.Parameters, 'Parameters'),
    });
  },
});
