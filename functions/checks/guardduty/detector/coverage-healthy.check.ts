import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isOn } from '../detector-status.judgement.ts';
import type { CoverageResource, GetDetectorResponse } from '../shapes.generated.ts';
import { detector } from './detector.resource.ts';

export const check = defineCheck(detector, {
  id: 'guardduty-detector-coverage-healthy',
  title: 'GuardDuty reaches all that its runtime monitoring is to watch',
  severity: 'medium',
  category: 'health',
  why: 'What the agent does not reach runs unwatched, while the console says that runtime monitoring is on.',
  fix: 'See the issue of each resource under runtime coverage in GuardDuty: mostly the agent lacks its endpoint, its permissions or a supported kernel.',
  docs: 'https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring-assessing-coverage.html',
  needs: ['GetDetector', 'ListCoverage'],

  evaluate({ facts }) {
    const unwatched = answered(facts.ListCoverage?.Resources, 'Resources');
    if (!isMonitored(facts.GetDetector)) return noVerdict();
    const wanted = unwatched.filter((one) => !isLeftOut(one));
    const [first] = wanted;
    if (!first) return pass();
    return fail(
      `Not reached: ${wanted.length} instances and clusters, the first ${answered(first.ResourceId, 'ResourceId')}.`,
    );
  },
});

const runtime = ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'];

function isMonitored(detector: GetDetectorResponse | undefined): boolean {
  if (!isOn(detector?.Status)) return false;
  return answered(detector?.Features, 'Features').some(
    ({ Name = '', Status }) => runtime.includes(Name) && isOn(Status),
  );
}

/** Somebody excluded it by a tag: the agent is disabled for it. */
function isLeftOut({ ResourceDetails: details }: CoverageResource): boolean {
  const { EksClusterDetails: eks, EcsClusterDetails: ecs, Ec2InstanceDetails: ec2 } = details ?? {};
  return [eks?.ManagementType, ecs?.FargateDetails?.ManagementType, ec2?.ManagementType].includes(
    'DISABLED',
  );
}
