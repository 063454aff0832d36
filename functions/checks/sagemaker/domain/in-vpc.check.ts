import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { domain } from './domain.resource.ts';

const kinds = { vpc: ['VpcOnly'], internet: ['PublicInternetOnly'] } as const;

export const check = defineCheck(domain, {
  id: 'sagemaker-domain-in-vpc',
  title: 'Studio domains reach the network through your VPC alone',
  severity: 'medium',
  category: 'security',
  why: 'Apps of Studio reach the internet by a way of SageMaker itself, by which data leaves unseen by your network.',
  fix: 'Set the network access of the domain to VPC only, with endpoints or a NAT gateway for what it needs.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html',
  needs: ['DescribeDomain'],

  evaluate({ facts }) {
    const settings = answered(facts.DescribeDomain, 'the domain');
    // PublicInternetOnly is the default:
    // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeDomain.html
    const access = settings.AppNetworkAccessType ?? 'PublicInternetOnly';
    const kind = kindOfWord(access, 'AppNetworkAccessType', kinds);
    return kind === 'vpc' ? pass() : fail('Apps reach the internet past your VPC.');
  },
});
