import { defineFramework } from '../core/framework.ts';
import requirements from './pci-dss-4-0.requirements.json' with { type: 'json' };

/** Ids are those that prowler 5.40.0 and steampipe-mod-aws-compliance 1.13.0 map, by section of the standard. */
export const framework = defineFramework(
  {
    id: 'pci_dss_4.0',
    title: 'PCI DSS 4.0',
    source: 'https://www.pcisecuritystandards.org/document_library/',
    asOf: '2026-08-21',
    isComplete: false,
  },
  requirements,
);
