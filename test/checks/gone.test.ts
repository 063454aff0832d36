import { describe, expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import type { AnyResource } from '../../functions/core/resource.ts';

/**
 * Calls about one thing for whose end AWS has no code of its own, or that name another thing.
 */
const withoutCode: readonly (readonly [type: string, operation: string])[] = [
  // InvalidRequestException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/athena/latest/APIReference/API_GetWorkGroup.html
  ['AWS::Athena::WorkGroup', 'GetWorkGroup'],
  ['AWS::Athena::WorkGroup', 'ListQueryExecutions'],
  // A group that is gone has no activities: its model has no code for that.
  // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingActivities.html
  ['AWS::AutoScaling::AutoScalingGroup', 'DescribeScalingActivities'],
  // It answers about several objectives, with an error in place of a report.
  ['AWS::ApplicationSignals::ServiceLevelObjective', 'BatchGetServiceLevelObjectiveBudgetReport'],
  // A member is told TrailNotFoundException about the organisation's trail, which is there. The call
  // before this one, GetTrailStatus, answers members, and tells what is gone.
  ['AWS::CloudTrail::Trail', 'GetEventSelectors'],
  // Within an enrollment of the account, which is never deleted.
  ['AWS::CostOptimizationHub::Recommendation', 'ListRecommendations'],
  // DirectConnectClientException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeDirectConnectGatewayAttachments.html
  ['AWS::DirectConnect::Gateway', 'DescribeDirectConnectGatewayAttachments'],
  // Filtered by what instances of the account have: what is gone is not answered.
  ['AWS::EC2::Image', 'DescribeImages'],
  ['AWS::EC2::InstanceType', 'DescribeInstanceTypes'],
  // ClientException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
  ['AWS::ECS::TaskDefinition', 'DescribeTaskDefinition'],
  // InvalidRequestException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeCluster.html
  ['AWS::EMR::Cluster', 'DescribeCluster'],
  ['AWS::EMR::Cluster', 'ListInstances'],
  ['AWS::EMR::SecurityConfiguration', 'DescribeSecurityConfiguration'],
  // BadRequestException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html
  ['AWS::GuardDuty::Detector', 'GetDetector'],
  ['AWS::GuardDuty::Detector', 'ListCoverage'],
  ['AWS::GuardDuty::Detector', 'ListFindings'],
  // AWS keeps an event for 90 days.
  ['AWS::Health::Event', 'DescribeAffectedEntities'],
  // InvalidRequestException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/datasync/latest/userguide/API_DescribeTask.html
  ['AWS::DataSync::Task', 'DescribeTask'],
  // The code that says it of the vault says that it has no policy, or no lock, too:
  // https://docs.aws.amazon.com/amazonglacier/latest/dev/api-GetVaultAccessPolicy.html
  ['AWS::Glacier::Vault', 'GetVaultAccessPolicy'],
  ['AWS::Glacier::Vault', 'GetVaultLock'],
  // The code that says it of the function says that it has no policy, too:
  // https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
  ['AWS::Lambda::Function', 'GetPolicy'],
  // InvalidParameterValue, which is the code of every wrong input:
  // https://docs.aws.amazon.com/elasticbeanstalk/latest/api/CommonErrors.html
  ['AWS::ElasticBeanstalk::Environment', 'DescribeConfigurationSettings'],
  ['AWS::ElasticBeanstalk::Environment', 'DescribePlatformVersion'],
  // They name a key, and AWS's own versions.
  ['AWS::MSK::Cluster', 'DescribeKey'],
  ['AWS::MSK::Cluster', 'ListKafkaVersions'],
  // They name the parameter group, which an instance that is still there may have left.
  ['AWS::RDS::DBCluster', 'DescribeDBClusterParameters'],
  ['AWS::RDS::DBInstance', 'DescribeDBParameters'],
  ['AWS::DocDB::DBCluster', 'DescribeDBClusterParameters'],
  // ValidationException, which is the code of every wrong input:
  // https://docs.aws.amazon.com/sagemaker/latest/APIReference/CommonErrors.html
  ['AWS::SageMaker::EndpointConfig', 'DescribeEndpointConfig'],
  ['AWS::SageMaker::Model', 'DescribeModel'],
  ['AWS::SageMaker::NotebookInstance', 'DescribeNotebookInstance'],
  // InvalidDocument, which is the code of every wrong name, too:
  // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocumentPermission.html
  ['AWS::SSM::Document', 'DescribeDocumentPermission'],
  // The code that says it of the bucket says that it has no policy, too:
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_s3TableBuckets_GetTableBucketPolicy.html
  ['AWS::S3Tables::TableBucket', 'GetTableBucketPolicy'],
  // InvalidGatewayRequestException, which is the code of every wrong input, and of a gateway that is not reached:
  // https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_DescribeGatewayInformation.html
  ['AWS::StorageGateway::Gateway', 'DescribeGatewayInformation'],
];

const isSetting = ({ get, anchor }: AnyResource) => get !== undefined || anchor === true;

const family = (resource: AnyResource): readonly AnyResource[] => [
  resource,
  ...(resource.parent ? family(resource.parent) : []),
  ...Object.values(resource.related ?? {}).flatMap((join) => family(join.resource)),
];
const resources = [...new Set(checks.flatMap(({ resource }) => family(resource)))];

/** Calls that name one thing, each with what says that this thing is gone. */
const about = resources.flatMap((resource) => {
  const { type, list, describe: described, parent, goneOn } = resource;
  return [
    // What is listed within an account or a region is within something that is never deleted.
    ...(parent && !isSetting(parent)
      ? [{ type, operation: list?.operation ?? '', codes: parent.goneOn }]
      : []),
    ...(described?.batch === 1 ? [{ type, operation: described.operation, codes: goneOn }] : []),
    ...Object.entries(resource.facts)
      // CloudWatch does not know what it measures, and a setting of an account is never deleted.
      .filter(([, fact]) => !fact.metric && !isSetting(resource))
      .map(([operation, fact]) => ({ type, operation, codes: { ...goneOn, ...fact.goneOn } })),
  ];
});

describe('what may be deleted during a scan', () => {
  it('is what many calls are about', () => {
    expect(about.length).toBeGreaterThan(20);
  });

  it('is told by a code of every call about it', () => {
    const silent = about
      .filter(({ codes }) => Object.keys(codes ?? {}).length === 0)
      .map(({ type, operation }) => `${type} ${operation}`);
    const known = withoutCode.map((each) => each.join(' '));

    expect(silent.sort(), 'Declare goneOn: docs/adding-a-check.md').toEqual(known.sort());
  });
});
