import { answered } from '../../../core/judgement/answer.ts';
import type {
  LaunchTemplateConfig,
  LaunchTemplateOverrides,
  SpotFleetLaunchSpecification,
  SpotFleetRequestConfigData,
} from '../shapes.generated.ts';

/** What a fleet may take its instances from. */
interface Pools {
  /** The pools, written `m5.large in subnet-1`. */
  readonly pools: ReadonlySet<string>;
  /** There may be more: AWS chooses types or zones, or a launch template names them. */
  readonly isOpen: boolean;
}

interface Choice {
  /** `undefined`: by attributes, or as a template says. */
  readonly type: string | undefined;
  /** None: AWS chooses, or a template does. */
  readonly places: readonly string[];
}

/**
 * The pools of a fleet: one is an instance type in a zone.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html
 */
export function poolsOf({
  LaunchSpecifications = [],
  LaunchTemplateConfigs = [],
}: SpotFleetRequestConfigData): Pools {
  const choices = [
    ...LaunchSpecifications.map(choiceOf),
    ...LaunchTemplateConfigs.flatMap(choicesOf),
  ];
  const named = choices.flatMap(({ type, places }) => {
    if (type === undefined) return [];
    return places.length > 0 ? places.map((place) => `${type} in ${place}`) : [type];
  });
  return {
    pools: new Set(named),
    isOpen: choices.some(({ type, places }) => type === undefined || places.length === 0),
  };
}

function choiceOf(specification: SpotFleetLaunchSpecification): Choice {
  const { InstanceRequirements, InstanceType, NetworkInterfaces = [] } = specification;
  const { SubnetId, Placement } = specification;
  const subnets = [SubnetId, ...NetworkInterfaces.map((one) => one.SubnetId)];
  const zone = Placement?.AvailabilityZone ?? Placement?.AvailabilityZoneId;
  const named = subnets.some((subnet) => subnet) ? subnets : [zone];
  return {
    type: InstanceRequirements ? undefined : answered(InstanceType, 'InstanceType'),
    // Several stand in one text: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SpotFleetLaunchSpecification.html
    places: named.flatMap((text) => (text ? text.split(',').map((one) => one.trim()) : [])),
  };
}

/** Without overrides the template alone says what is launched. */
function choicesOf({ Overrides = [] }: LaunchTemplateConfig): readonly Choice[] {
  return Overrides.length === 0 ? [{ type: undefined, places: [] }] : Overrides.map(overridden);
}

function overridden(override: LaunchTemplateOverrides): Choice {
  const { InstanceRequirements, InstanceType, SubnetId } = override;
  const place = SubnetId ?? override.AvailabilityZone ?? override.AvailabilityZoneId;
  return {
    type: InstanceRequirements ? undefined : InstanceType,
    places: place ? [place] : [],
  };
}
