import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { repositoryScanning } from './repository-scanning.resource.ts';

export const check = defineCheck(repositoryScanning, {
  id: 'ecr-repository-scanning-enabled',
  title: 'Images are scanned for vulnerabilities when they are pushed',
  severity: 'medium',
  category: 'security',
  why: 'Known vulnerabilities are shipped unseen, as nobody scans images by hand for long.',
  fix: "Add a rule to the registry's scanning configuration that covers the repository, with scan on push or continuous scanning.",
  docs: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',

  evaluate({ item }) {
    const frequency = answered(item.scanFrequency, 'scanFrequency');
    if (frequency === 'SCAN_ON_PUSH' || frequency === 'CONTINUOUS_SCAN') return pass();
    return fail('Images are scanned only when somebody asks for it.');
  },
});
