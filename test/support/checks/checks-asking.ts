import { type AnyCheck, defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource, type IamAction } from '../../../functions/core/resource.ts';

/** Checks of a service that ask exactly these actions, one each. */
export const checksAsking = (service: string, actions: readonly IamAction[]): readonly AnyCheck[] =>
  actions.map((action, index) => checkAsking(service, action, index));

function checkAsking(service: string, action: IamAction, index: number): AnyCheck {
  const resource = defineResource<{ readonly Name?: string }>({
    service,
    type: `Thing${index}`,
    scope: 'regional',
    list: { operation: `ListThings${index}`, action, items: 'Items' },
    identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
    facts: {},
  });
  return defineCheck(resource, {
    id: `${service}-thing${index}-good`,
    title: 'It is good',
    severity: 'medium',
    category: 'security',
    why: 'It could be bad.',
    fix: 'Make it good.',
    docs: 'https://docs.aws.amazon.com/',
    evaluate: () => pass(),
  });
}
