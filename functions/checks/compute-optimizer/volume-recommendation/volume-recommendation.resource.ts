import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { refuseErrors } from '../recommendations.judgement.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type {
  GetEBSVolumeRecommendationsResponse,
  VolumeRecommendation,
} from '../shapes.generated.ts';

/** A volume that Compute Optimizer has measured for long enough. */
export const volumeRecommendation = defineResource<VolumeRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::EC2::Volume',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetEBSVolumeRecommendations',
    action: 'compute-optimizer:GetEBSVolumeRecommendations',
    input: { maxResults: 1000 },
    items: (answer: GetEBSVolumeRecommendationsResponse) => {
      refuseErrors(answer);
      return answer.volumeRecommendations;
    },
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.volumeArn,
    name: item.volumeArn?.split('/').at(-1),
    region,
  }),

  facts: {},
});
