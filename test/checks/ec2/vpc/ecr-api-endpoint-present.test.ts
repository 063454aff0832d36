import { check } from '../../../../functions/checks/ec2/vpc/ecr-api-endpoint-present.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { endpointExamples } from '../../../support/networks/vpc-endpoints.ts';

describeCheck(check, endpointExamples('ecr.api'));
