import { answered } from '../../../core/judgement/answer.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DomainInfo, DomainStatus } from '../opensearch.shapes.generated.ts';

export interface DomainFacts {
  ClusterStatusRed: MetricSeries;
  ClusterStatusYellow: MetricSeries;
  FreeStorageSpace: MetricSeries;
  JVMMemoryPressure: MetricSeries;
}

/** OpenSearch reports of a domain under its name and the account that owns it. */
const dimensions = ({ ARN, DomainName }: DomainStatus) => ({
  DomainName,
  ClientId: ARN?.split(':')[4],
});

/** A domain, of OpenSearch or of Elasticsearch: this API answers both, the older one would answer them again. */
export const domain = defineResource<DomainStatus, DomainFacts>({
  service: 'es',
  type: 'AWS::OpenSearchService::Domain',
  scope: 'regional',

  list: {
    api: 'opensearch',
    operation: 'ListDomainNames',
    action: 'es:ListDomainNames',
    items: 'DomainNames',
  },
  describe: {
    api: 'opensearch',
    operation: 'DescribeDomains',
    action: 'es:DescribeDomains',
    batch: 5,
    idOfListed: ({ DomainName }: DomainInfo) => DomainName,
    identifyListed: ({ DomainName: name }: DomainInfo, { partition, region, accountId }) => ({
      id: name && `arn:${partition}:es:${region}:${accountId}:domain/${name}`,
      name,
      region,
    }),
    input: (DomainNames) => ({ DomainNames }),
    items: 'DomainStatusList',
    idOf: ({ DomainName }) => DomainName,
  },

  identify: ({ ARN, DomainName }, { region }) => ({ id: ARN, name: DomainName, region }),

  // One whose deletion has begun is answered until it is done; older domains have no such status.
  select: ({ Deleted, DomainProcessingStatus }) =>
    !answered(Deleted, 'Deleted') && DomainProcessingStatus !== 'Deleting',

  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-cloudwatchmetrics.html
  facts: {
    ClusterStatusRed: {
      metric: {
        namespace: 'AWS/ES',
        name: 'ClusterStatus.red',
        statistic: 'Maximum',
        dimensions,
        days: 1,
        periodSeconds: 300,
      },
    },
    ClusterStatusYellow: {
      metric: {
        namespace: 'AWS/ES',
        name: 'ClusterStatus.yellow',
        statistic: 'Maximum',
        dimensions,
        days: 1,
        periodSeconds: 300,
      },
    },
    // The least of all data nodes, in MiB.
    FreeStorageSpace: {
      metric: {
        namespace: 'AWS/ES',
        name: 'FreeStorageSpace',
        statistic: 'Minimum',
        dimensions,
        days: 1,
        periodSeconds: 300,
      },
    },
    // The highest of all data nodes, in percent.
    JVMMemoryPressure: {
      metric: {
        namespace: 'AWS/ES',
        name: 'JVMMemoryPressure',
        statistic: 'Maximum',
        dimensions,
        days: 1,
        periodSeconds: 300,
      },
    },
  },
});
