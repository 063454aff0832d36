import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRequiredTls, tlsParameterOf } from '../required-tls.judgement.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-tls-required',
  title: 'DB clusters refuse connections without TLS',
  severity: 'high',
  category: 'security',
  why: 'A client that falls back to a plain connection sends its password and its data in the clear.',
  fix: 'In a cluster parameter group of your own, set rds.force_ssl (PostgreSQL) to 1 or require_secure_transport (MySQL) to ON.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html',
  needs: ['DescribeDBClusterParameters'],
  appliesTo: ({ Engine }) => tlsParameterOf(answered(Engine, 'Engine')) !== undefined,

  evaluate({ item, facts }) {
    const members = answered(item.DBClusterMembers, 'DBClusterMembers');
    return judgeRequiredTls({
      engine: answered(item.Engine, 'Engine'),
      version: answered(item.EngineVersion, 'EngineVersion'),
      group: answered(item.DBClusterParameterGroup, 'DBClusterParameterGroup'),
      statuses: members.map(({ DBClusterParameterGroupStatus: status }) =>
        answered(status, 'DBClusterParameterGroupStatus'),
      ),
      parameters: answered(facts.DescribeDBClusterParameters?.Parameters, 'Parameters'),
    });
  },
});
