import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-multi-az',
  title: 'DB instances have a standby in another zone',
  severity: 'medium',
  category: 'reliability',
  why: 'Without a standby, the loss of one zone, one disk or one host takes the database down until it is restored.',
  fix: 'Convert the instance to a Multi-AZ deployment; it stays available meanwhile.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
  frameworks: {
    aws_fsbp: ['RDS.5'],
    'cis_aws_5.0': ['2.2.4'],
    'cis_aws_7.0': ['3.2.4'],
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(7)(i) 164.308(a)(7)(ii)(A) 164.308(a)(7)(ii)(B) 164.308(a)(7)(ii)(C)
    `,
    iso27001_2022: ['A.8.14'],
    nist_800_53_r5: ids`
      CP-1(a)(1)(b) CP-1(a)(2) CP-2(5) CP-2(6) CP-2(a) CP-2(a)(6) CP-2(a)(7) CP-2(d) CP-2(e)
      CP-6(2) CP-10 SC-5(2) SC-6 SC-22 SC-36 SI-13(5)
    `,
  },
  peers: {
    prowler: 'rds_instance_multi_az',
    cloudsploit: 'rdsMultiAz',
    steampipe: 'rds_db_instance_multiple_az_enabled',
  },
  // Members of a cluster: the cluster is what spans zones. RDS Custom and SQL Server Express
  // offer no standby that RDS would make:
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_SQLServerMultiAZ.html
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined &&
    !Engine?.startsWith('custom-') &&
    Engine !== 'sqlserver-ex',

  evaluate({ item }) {
    if (answered(item.MultiAZ, 'MultiAZ')) return pass();
    return fail('The instance runs in one zone only.');
  },
});
