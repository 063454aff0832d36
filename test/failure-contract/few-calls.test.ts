import { NormalizedSchema } from '@smithy/core/schema';
import { expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import type { AwsCaller, AwsRequest } from '../../functions/core/scan/aws-caller.ts';
import { openModel } from '../../functions/platform/models/model-clients.ts';
import { createSchemas } from '../../functions/platform/models/schemas.ts';
import { runScan } from '../support/checks/run-scan.ts';
import { openSampleAccount, regions } from './sample-account.ts';

/** Counts what is asked of AWS, by the whole request. */
function counting(aws: AwsCaller) {
  const counts = new Map<string, number>();
  const count = ({ api, operation, region, input }: AwsRequest, token?: string) => {
    const name = `${api}:${operation}@${region} ${JSON.stringify(input)} ${token ?? ''}`.trim();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  return {
    counts,
    aws: {
      call(request: AwsRequest) {
        count(request);
        return aws.call(request);
      },
      page(request: AwsRequest, token?: string) {
        count(request, token);
        return aws.page(request, token);
      },
      pause: (milliseconds: number) => aws.pause(milliseconds),
    },
  };
}

/** A page that is looked at until it is ready, and then read with those that follow. */
const lookedAtFirst = checks.flatMap(({ resource: { service, list } }) =>
  list?.prepare && 'named' in list.prepare ? [`${list.api ?? service}:${list.operation}@`] : [],
);

/** Calls about a trail over all regions: a list for checks that may do without it, and a fact for those that may not. */
const asListAndFact = ['cloudtrail:GetEventSelectors@', 'cloudtrail:GetTrailStatus@'];

it('a scan of all checks makes no call twice, whatever rests on it', async () => {
  const { counts, aws } = counting(openSampleAccount(new Set()).aws);

  await runScan(aws, checks, { regions });

  expect(counts.size).toBeGreaterThan(checks.length);
  const known = [...lookedAtFirst, ...asListAndFact];
  const twice = [...counts].filter(([, times]) => times > 1).map(([name]) => name);
  expect(twice.filter((name) => !known.some((call) => name.startsWith(call)))).toEqual([]);
});

const resources = [...new Set(checks.map(({ resource }) => resource))];

/** The structure of the elements that a list answers, by its name in AWS's model. */
function listedIn(output: NormalizedSchema, items: string): string | undefined {
  const list = items.split('.').reduce((schema, name) => schema.getMemberSchema(name), output);
  const element = list.isListSchema() ? list.getValueSchema() : undefined;
  return element?.isStructSchema() ? element.getName() : undefined;
}

/** The structures that an answer consists of, its lists' elements among them. */
const partsOf = (output: NormalizedSchema): readonly (string | undefined)[] =>
  [...output.structIterator()].map(([, member]) => {
    const part = member.isListSchema() ? member.getValueSchema() : member;
    return part.isStructSchema() ? part.getName() : undefined;
  });

/** What a list tells of an item, and a fact asks again about each: nothing, but with a reason. */
const toldInPart: Readonly<Record<string, string>> = {
  'bedrock:ListGuardrails': 'Asked about one, it lists its versions.',
};

it('no resource asks about each item what its list told', async () => {
  const again: string[] = [];
  let compared = 0;
  for (const { service, list, facts } of resources) {
    if (typeof list?.items !== 'string') continue;
    const outputOf = async (api: string, operation: string) => {
      const { operation: schemaOf } = createSchemas(api, await openModel(api));
      return NormalizedSchema.of(schemaOf(operation)?.[5] ?? 'unit');
    };
    const api = list.api ?? service;
    const told = listedIn(await outputOf(api, list.operation), list.items);
    for (const [name, fact] of Object.entries<object>(facts)) {
      if (told === undefined || 'metric' in fact || ('api' in fact && fact.api !== api)) continue;
      const operation = 'operation' in fact ? String(fact.operation) : name;
      compared += 1;
      if (!partsOf(await outputOf(api, operation)).includes(told)) continue;
      const call = `${api}:${operation}`;
      if (!Object.hasOwn(toldInPart, call))
        again.push(`${call} answers ${told}, as ${list.operation} does`);
    }
  }

  expect(compared).toBeGreaterThan(10);
  expect(again).toEqual([]);
});
