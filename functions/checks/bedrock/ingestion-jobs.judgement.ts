import { kindOfWord } from '../../core/judgement/known-words.ts';
import type { IngestionJobSummary } from './bedrock-agent.shapes.generated.ts';

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_IngestionJobSummary.html */
const states = {
  complete: ['COMPLETE'],
  failed: ['FAILED'],
  stopped: ['STOPPED'],
  goingOn: ['STARTING', 'IN_PROGRESS', 'STOPPING'],
} as const;

/** How an ingestion job ended. */
export const endOf = ({ status }: IngestionJobSummary) => kindOfWord(status, 'status', states);

/** Whether an ingestion job is over. */
export const hasEnded = (job: IngestionJobSummary): boolean => endOf(job) !== 'goingOn';
