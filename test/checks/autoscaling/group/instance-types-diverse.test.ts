import { check } from '../../../../functions/checks/autoscaling/group/instance-types-diverse.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

interface Override {
  readonly InstanceType?: string;
  readonly InstanceRequirements?: { VCpuCount: { Min: number }; MemoryMiB: { Min: number } };
}
const mixed = (
  Overrides: Override[] | undefined,
  distribution: object | undefined = { OnDemandPercentageAboveBaseCapacity: 0 },
) => ({
  item: {
    ...sampleGroup,
    MixedInstancesPolicy: {
      LaunchTemplate: { ...(Overrides && { Overrides }) },
      ...(distribution && { InstancesDistribution: distribution }),
    },
  },
});
const types = (...names: string[]) => names.map((InstanceType) => ({ InstanceType }));

describeCheck(check, {
  pass: {
    'it has two types': mixed(types('m7g.large', 'm6g.large')),
    'it says what it needs': mixed([
      { InstanceRequirements: { VCpuCount: { Min: 2 }, MemoryMiB: { Min: 4096 } } },
    ]),
  },
  fail: {
    'it has one': {
      ...mixed(types('m7g.large')),
      message: 'The spot instances of the group can only be: m7g.large.',
    },
    'it has the same one twice, half of them on demand': {
      ...mixed(types('m7g.large', 'm7g.large'), {
        OnDemandPercentageAboveBaseCapacity: 50,
        OnDemandBaseCapacity: 3,
      }),
      message: 'The spot instances of the group can only be: m7g.large.',
    },
    'it has fewer than the tenant wants': {
      ...mixed(types('m7g.large', 'm6g.large')),
      parameters: { leastTypes: 3 },
      message: 'The spot instances of the group can only be: m7g.large, m6g.large.',
    },
  },
  none: {
    'its template decides': mixed(undefined),
    'its list is empty, and its template decides': mixed([]),
  },
  errors: {
    'a type is missing': { ...mixed([{}]), message: /without InstanceType/ },
    'the template is missing': {
      item: {
        ...sampleGroup,
        MixedInstancesPolicy: { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 } },
      },
      message: /without LaunchTemplate/,
    },
  },
  skips: {
    'a group that is not mixed': { item: sampleGroup },
    'a group whose instances are all on demand': mixed(types('m7g.large'), {
      OnDemandPercentageAboveBaseCapacity: 100,
    }),
    'a group of which nothing is said, which is on demand': mixed(types('m7g.large'), {}),
    'a group without distribution, which is on demand': {
      item: { ...sampleGroup, MixedInstancesPolicy: { LaunchTemplate: {} } },
    },
    'a group whose base is its maximum': mixed(types('m7g.large'), {
      OnDemandPercentageAboveBaseCapacity: 0,
      OnDemandBaseCapacity: 4,
    }),
  },
});
