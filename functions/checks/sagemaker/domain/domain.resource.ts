import { defineResource } from '../../../core/resource.ts';
import type { DescribeDomainResponse, DomainDetails } from '../shapes.generated.ts';

export interface DomainFacts {
  DescribeDomain: DescribeDomainResponse;
}

/** A domain of Studio that is there to stay. */
export const domain = defineResource<DomainDetails, DomainFacts>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::Domain',
  scope: 'regional',

  list: {
    operation: 'ListDomains',
    action: 'sagemaker:ListDomains',
    input: { MaxResults: 100 },
    items: 'Domains',
    // Not every region that has SageMaker has these.
    notEnabledOn: {
      UnknownOperationException:
        'https://docs.aws.amazon.com/sagemaker/latest/dg/regions-quotas.html',
    },
  },

  identify: ({ DomainArn, DomainName }, { region }) => ({
    id: DomainArn,
    name: DomainName,
    region,
  }),

  select: ({ Status }) => Status !== 'Deleting',

  goneOn: {
    ResourceNotFound:
      'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeDomain.html',
  },

  facts: {
    DescribeDomain: {
      action: 'sagemaker:DescribeDomain',
      input: ({ DomainId }) => ({ DomainId }),
    },
  },
});
