import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { coverage } from './coverage.resource.ts';

/** Reasons for which somebody chose that there is no scan, or for which there is nothing to scan. */
const onPurpose = [
  'EC2_INSTANCE_STOPPED',
  'EXCLUDED_BY_TAG',
  'IMAGE_ARCHIVED',
  'NO_RESOURCES_FOUND',
  'NO_SCAN_CONFIGURATION_ASSOCIATED',
  'PENDING_DISABLE',
  'RESOURCE_STOPPED',
  'RESOURCE_TERMINATED',
  'SCAN_ELIGIBILITY_EXPIRED',
  'SCAN_FREQUENCY_MANUAL',
  'SCAN_FREQUENCY_SCAN_ON_PUSH',
  'UNSUPPORTED_CODE_ARTIFACTS',
  'UNSUPPORTED_CONFIG_FILE',
  'UNSUPPORTED_LANGUAGE',
  'UNSUPPORTED_MEDIA_TYPE',
];
const ok = ['SUCCESSFUL'];
/** The scan is on its way. */
const soon = ['PENDING_INITIAL_SCAN', 'PENDING_REVIVAL_SCAN', 'SCAN_IN_PROGRESS'];
const missing = [
  'ACCESS_DENIED',
  'ACCESS_DENIED_TO_ENCRYPTION_KEY',
  'AGENTLESS_INSTANCE_COLLECTION_TIME_LIMIT_EXCEEDED',
  'AGENTLESS_INSTANCE_STORAGE_LIMIT_EXCEEDED',
  'DEEP_INSPECTION_COLLECTION_TIME_LIMIT_EXCEEDED',
  'DEEP_INSPECTION_DAILY_SSM_INVENTORY_LIMIT_EXCEEDED',
  'DEEP_INSPECTION_NO_INVENTORY',
  'DEEP_INSPECTION_PACKAGE_COLLECTION_LIMIT_EXCEEDED',
  'EXTRACTION_COLLECTION_TIME_LIMIT_EXCEEDED',
  'IMAGE_SIZE_EXCEEDED',
  'INTEGRATION_CONNECTION_LOST',
  'INTERNAL_ERROR',
  'INVALID_ARTIFACT',
  'NO_INVENTORY',
  'RESOURCE_UNMANAGED',
  'STALE_INVENTORY',
  'STORAGE_LIMIT_EXCEEDED',
  'UNMANAGED_EC2_INSTANCE',
  'UNSUPPORTED_OS',
  'UNSUPPORTED_RUNTIME',
];

export const check = defineCheck(coverage, {
  id: 'inspector2-coverage-active',
  title: 'Inspector scans what it is to scan',
  severity: 'medium',
  category: 'health',
  why: 'What is not scanned has no findings, which looks the same as having no vulnerabilities.',
  fix: 'Do what the reason asks for: manage the instance with Systems Manager, let Inspector read the image or its key, or move to a supported system.',
  docs: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_ScanStatus.html',

  evaluate({ item }) {
    const { statusCode, reason } = answered(item.scanStatus, 'scanStatus');
    const codes = { active: ['ACTIVE'], inactive: ['INACTIVE'] };
    const isActive = kindOfWord(statusCode, 'statusCode', codes) === 'active';
    const why = kindOfWord(reason, 'reason', { ok, onPurpose, soon, missing });
    if (isActive) return pass();
    return why === 'missing' ? fail(`Not scanned: ${reason}.`) : noVerdict();
  },
});
