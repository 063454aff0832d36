import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { launchConfiguration } from './launch-configuration.resource.ts';

export const check = defineCheck(launchConfiguration, {
  id: 'autoscaling-launch-configuration-hop-limit-low',
  title: 'Launch configurations keep instance credentials within the instance',
  severity: 'high',
  category: 'security',
  why: "Each hop more lets the credentials of the instance's role out of it: into containers, and through proxies.",
  fix: 'Make a launch template with a hop limit of 1, use it in the group, and give containers roles of their own.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-config.html',
  parameters: z.object({
    mostHops: z
      .int()
      .min(1)
      .max(64)
      .default(1)
      .describe('The most hops that an answer of the metadata service may make.'),
  }),

  // What the configuration leaves open, the image and the defaults of the account decide:
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
  appliesTo: ({ MetadataOptions }) =>
    MetadataOptions?.HttpPutResponseHopLimit !== undefined ||
    MetadataOptions?.HttpEndpoint === 'disabled',

  evaluate({ item, parameters: { mostHops } }) {
    const options = answered(item.MetadataOptions, 'MetadataOptions');
    if (options.HttpEndpoint === 'disabled') return pass();
    const hops = answered(options.HttpPutResponseHopLimit, 'HttpPutResponseHopLimit');
    return hops <= mostHops ? pass() : fail(`The hop limit of the metadata service is ${hops}.`);
  },
});
