import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { siteFolder } from '../../functions/core/web/packed-site.ts';
import type { StageConfig } from '../config/stage.ts';
import { Distribution } from '../constructs/web/distribution.ts';
import { SiteBucket } from '../constructs/web/site-bucket.ts';
import { SitePublication } from '../constructs/web/site-publication.ts';
import type { ApiStack } from './api-stack.ts';
import type { RunStack } from './run-stack.ts';

export interface WebStackProps extends StackProps {
  readonly config: StageConfig;
  readonly run: RunStack;
  readonly api: ApiStack;
  /** What Vite built: the folder with `index.html`. */
  readonly siteDirectory: string;
}

/** The dashboard, and the one address of dashboard and API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, { ...props, description: 'Roundsman: the dashboard.' });
    const { config, run, api, siteDirectory } = props;

    const { bucket } = new SiteBucket(this, 'Site', { config });
    const { distribution, url } = new Distribution(this, 'Cdn', {
      config,
      bucket,
      originPath: `/${siteFolder}`,
      api: api.http.api,
      cdnSecret: api.cdnSecret,
    });
    new SitePublication(this, 'Publication', {
      config,
      bucket,
      siteDirectory,
      deadLetterQueue: run.deadLetterQueue,
    });

    new CfnOutput(this, 'DashboardUrl', { value: url });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'DistributionDomainName', { value: distribution.distributionDomainName });
    new CfnOutput(this, 'SiteBucketName', { value: bucket.bucketName });
  }
}
