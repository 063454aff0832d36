import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { bindClient, onePage } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new CloudTrailClient(config),
  lists: {
    DescribeTrails: onePage(DescribeTrailsCommand),
    GetEventSelectors: onePage(GetEventSelectorsCommand),
    GetTrailStatus: onePage(GetTrailStatusCommand),
  },
  calls: {
    DescribeTrails: DescribeTrailsCommand,
    GetEventSelectors: GetEventSelectorsCommand,
    GetTrailStatus: GetTrailStatusCommand,
  },
});
