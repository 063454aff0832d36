import type { ServiceSample } from '../places/place.ts';
import { bedrock } from './ai/bedrock.ts';
import { sageMaker } from './ai/sagemaker.ts';
import { airflow } from './analytics/airflow.ts';
import { athena } from './analytics/athena.ts';
import { emr } from './analytics/emr.ts';
import { glue } from './analytics/glue.ts';
import { kafka } from './analytics/kafka.ts';
import { kinesis } from './analytics/kinesis.ts';
import { openSearch } from './analytics/opensearch.ts';
import { autoScaling } from './compute/autoscaling.ts';
import { batch } from './compute/batch.ts';
import { ec2Settings } from './compute/ec2-settings.ts';
import { eks } from './compute/eks.ts';
import { elasticBeanstalk } from './compute/elasticbeanstalk.ts';
import { lambdaAccount } from './compute/lambda-account.ts';
import { lightsail } from './compute/lightsail.ts';
import { workspaces } from './compute/workspaces.ts';
import { bcmDataExports } from './costs/bcm-data-exports.ts';
import { budgets } from './costs/budgets.ts';
import { costExplorer } from './costs/ce.ts';
import { computeOptimizer } from './costs/compute-optimizer.ts';
import { costOptimizationHub } from './costs/cost-optimization-hub.ts';
import { dax } from './data/dax.ts';
import { dms } from './data/dms.ts';
import { elastiCache } from './data/elasticache.ts';
import { redshift } from './data/redshift.ts';
import { redshiftServerless } from './data/redshift-serverless.ts';
import { appSync } from './development/appsync.ts';
import { codeBuild } from './development/codebuild.ts';
import { releasing } from './development/releases.ts';
import { accessAnalyzer } from './identity/access-analyzer.ts';
import { account } from './identity/account.ts';
import { acm } from './identity/acm.ts';
import { acmPca } from './identity/acm-pca.ts';
import { cognito } from './identity/cognito.ts';
import { guardDuty } from './identity/guardduty.ts';
import { macie } from './identity/macie.ts';
import { organizations } from './identity/organizations.ts';
import { securityHub } from './identity/securityhub.ts';
import { cloudFormation } from './management/cloudformation.ts';
import { config } from './management/config.ts';
import { health } from './management/health.ts';
import { observers } from './management/observers.ts';
import { serviceCatalog } from './management/servicecatalog.ts';
import { ssm } from './management/ssm.ts';
import { events } from './messages/events.ts';
import { mq } from './messages/mq.ts';
import { pipes } from './messages/pipes.ts';
import { scheduler } from './messages/scheduler.ts';
import { ses } from './messages/ses.ts';
import { states } from './messages/states.ts';
import { apiGateway } from './networks/apigateway.ts';
import { classicLoadBalancers } from './networks/classic-load-balancers.ts';
import { cloudFront } from './networks/cloudfront.ts';
import { domains } from './networks/domains.ts';
import { globalAccelerator } from './networks/globalaccelerator.ts';
import { networkFirewall } from './networks/network-firewall.ts';
import { route53 } from './networks/route53.ts';
import { shield } from './networks/shield.ts';
import { vpcLattice } from './networks/vpc-lattice.ts';
import { backup } from './storage/backup.ts';
import { fileSystems } from './storage/file-systems.ts';
import { s3Tables } from './storage/s3tables.ts';
import { transfer } from './storage/transfer.ts';

/** Services of which the samples tell what AWS answers: docs/decisions/0053. */
export const toldServices: readonly ServiceSample[] = [
  // analytics
  kafka,
  athena,
  airflow,
  kinesis,
  emr,
  glue,
  openSearch,
  // compute
  workspaces,
  ec2Settings,
  lightsail,
  elasticBeanstalk,
  batch,
  lambdaAccount,
  autoScaling,
  eks,
  // costs
  costExplorer,
  bcmDataExports,
  budgets,
  computeOptimizer,
  costOptimizationHub,
  // data
  redshiftServerless,
  dms,
  dax,
  elastiCache,
  redshift,
  // identity
  acmPca,
  cognito,
  organizations,
  macie,
  accessAnalyzer,
  account,
  acm,
  guardDuty,
  securityHub,
  // management
  serviceCatalog,
  observers,
  cloudFormation,
  config,
  health,
  ssm,
  // messages
  mq,
  states,
  pipes,
  scheduler,
  events,
  ses,
  // networks
  route53,
  globalAccelerator,
  domains,
  vpcLattice,
  networkFirewall,
  apiGateway,
  shield,
  cloudFront,
  classicLoadBalancers,
  // storage
  transfer,
  fileSystems,
  s3Tables,
  backup,
  // development
  releasing,
  appSync,
  codeBuild,
  // ai
  bedrock,
  sageMaker,
];
