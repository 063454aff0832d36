import { answered } from '../../../core/judgement/answer.ts';
import type { ConfigurationSettingsDescriptions } from '../shapes.generated.ts';

/**
 * The value of an option as it is deployed, a text; `undefined` if nobody set it. Beside what is deployed
 * there may be a draft, and one that failed:
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_DescribeConfigurationSettings.html
 */
export function deployedOption(
  answer: ConfigurationSettingsDescriptions | undefined,
  namespace: string,
  option: string,
): string | undefined {
  const sets = answered(answer?.ConfigurationSettings, 'ConfigurationSettings');
  const deployed = answered(
    sets.find(({ DeploymentStatus }) => DeploymentStatus === 'deployed'),
    'settings that are deployed',
  );
  return answered(deployed.OptionSettings, 'OptionSettings').find(
    ({ Namespace, OptionName }) => Namespace === namespace && OptionName === option,
  )?.Value;
}

/** Whether nothing was deployed yet, as of an environment that is being launched: only drafts are there. */
export function isOnlyDraft(answer: ConfigurationSettingsDescriptions | undefined): boolean {
  const sets = answered(answer?.ConfigurationSettings, 'ConfigurationSettings');
  const drafts = sets.filter(
    ({ DeploymentStatus: status }) => status === 'pending' || status === 'failed',
  );
  return sets.length > 0 && drafts.length === sets.length;
}

/**
 * Whether a text says yes. What nobody set is off:
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
 */
export const isOn = (value: string | undefined): boolean => value?.toLowerCase() === 'true';
