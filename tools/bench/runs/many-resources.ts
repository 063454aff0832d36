import { type AnyCheck, defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import type { AwsCaller, AwsRequest } from '../../../functions/core/scan/aws-caller.ts';

interface Thing {
  readonly Arn: string;
  readonly Name: string;
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
  readonly Settings: Readonly<Record<string, string>>;
}

interface ThingFacts {
  readonly GetPolicy: { readonly Policy: string };
}

const pageSize = 100;
const hashOf = (text: string) => {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  }
  return hash >>> 0;
};

export interface MadeUpService {
  readonly service: string;
  readonly checkIds: readonly string[];
}

/**
 * Checks over one kind of resource per service, of which each reads a fact of its own. One judgement
 * in five is `fail`; those that `isFlipped` picks say the opposite.
 */
export function madeUpChecks(
  services: readonly MadeUpService[],
  isFlipped: (checkId: string, arn: string) => boolean = () => false,
): readonly AnyCheck[] {
  return services.flatMap(({ service, checkIds }) => {
    const resource = defineResource<Thing, ThingFacts>({
      service,
      type: `AWS::${service}::Thing`,
      scope: 'regional',
      list: { operation: 'ListThings', action: `${service}:ListThings`, items: 'Things' },
      identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),
      facts: {
        GetPolicy: { action: `${service}:GetPolicy`, input: ({ Name }) => ({ Name }) },
      },
    });
    return checkIds.map((id) =>
      defineCheck(resource, {
        id,
        title: 'It is as it should be',
        severity: 'medium',
        category: 'security',
        why: 'It could be otherwise.',
        fix: 'Make it so.',
        docs: 'https://docs.aws.amazon.com/',
        needs: ['GetPolicy'],
        evaluate: ({ item, facts }) => {
          const isFaulty = hashOf(`${id} ${item.Arn}`) % 5 === 0;
          const said = `${item.Name} grants its permissions to everybody in the world.`;
          if (!facts.GetPolicy) throw new Error('There is always a policy.');
          return isFaulty === isFlipped(id, item.Arn) ? pass() : fail(said);
        },
      }),
    );
  });
}

/** One judgement in a hundred. */
export const oneInAHundred = (checkId: string, arn: string) =>
  hashOf(`${arn} ${checkId} flips`) % 100 === 0;

/** An account with so many resources in every region and service, page by page, made as they are asked for. */
export function madeUpAws(accountId: string, perListing: number): AwsCaller {
  return {
    async page({ api, region }, token = '0') {
      const from = Number(token);
      const size = Math.min(pageSize, perListing - from);
      const Things = Array.from({ length: size }, (_, index) =>
        thingOf(accountId, api, region, from + index),
      );
      const next = from + size;
      return {
        answer: { Things },
        ...(next < perListing && { nextToken: String(next) }),
      };
    },
    call: async (request) => policyOf(accountId, request),
    pause: async () => undefined,
  };
}

function thingOf(accountId: string, api: string, region: string, index: number): Thing {
  const Name = `planted-thing-number-${index}`;
  return {
    Arn: `arn:aws:${api}:${region}:${accountId}:thing/${Name}`,
    Name,
    Tags: ['team', 'environment', 'cost-centre'].map((Key) => ({ Key, Value: `${Key}-${index}` })),
    Settings: Object.fromEntries(
      Array.from({ length: 20 }, (_, nth) => [`Setting${nth}`, `value ${index} of setting ${nth}`]),
    ),
  };
}

function policyOf(accountId: string, { input }: AwsRequest): ThingFacts['GetPolicy'] {
  // The resource's declaration makes it from the thing itself.
  const { Name } = input as { readonly Name: string };
  const Statement = Array.from({ length: 3 }, (_, index) => ({
    Sid: `Statement${index}`,
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:role/${Name}` },
    Action: ['thing:Read', 'thing:Write'],
    Resource: '*',
  }));
  return { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) };
}
