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
  frameworks: {
    aws_fsbp: ['ECR.1'],
    'pci_dss_4.0': ['11.3.1', '11.3.1.2', '11.3.1.3'],
  },
  peers: {
    prowler: 'ecr_repositories_scan_images_on_push_enabled',
    steampipe: 'ecr_repository_image_scan_on_push_enabled',
  },

  evaluate({ item }) {
    const frequency = answered(item.scanFrequency, 'scanFrequency');
    if (frequency === 'SCAN_ON_PUSH' || frequency === 'CONTINUOUS_SCAN') return pass();
    return fail('Images are scanned only when somebody asks for it.');
  },
});
