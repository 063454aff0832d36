import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const made = { createdAt: inDays(-60), updatedAt: inDays(-2) };
const ofBase = { knowledgeBaseId: 'KB0A1B2C3D', dataSourceId: 'DS0A1B2C3D' };

/** A guardrail with one version, a model of one's own, and whether calls of models are logged. */
function models(place: Place, isGood: boolean): readonly Said[] {
  const guardrail = arn(place, 'bedrock', 'guardrail/0a1b2c3d');
  const modelArn = arn(place, 'bedrock', 'custom-model/prices');
  const model = { modelArn, modelName: 'prices', creationTime: inDays(-60) };
  const base = {
    baseModelArn: `arn:aws:bedrock:${place.region}::foundation-model/amazon.nova-lite`,
  };
  const named = { name: 'shop', status: 'READY', ...made };
  return [
    [
      'bedrock:GetModelInvocationLoggingConfiguration',
      isGood
        ? {
            loggingConfig: {
              cloudWatchConfig: { logGroupName: '/bedrock', roleArn: 'arn:aws:iam::1:role/b' },
            },
          }
        : {},
    ],
    [
      'bedrock:ListGuardrails',
      { guardrails: [{ ...named, id: '0a1b2c3d', arn: guardrail, version: 'DRAFT' }] },
    ],
    [
      'bedrock:ListGuardrails',
      { guardrails: [{ ...named, id: '0a1b2c3d', arn: guardrail, version: '1' }] },
      { guardrailIdentifier: guardrail },
    ],
    [
      'bedrock:GetGuardrail',
      {
        ...named,
        guardrailId: '0a1b2c3d',
        guardrailArn: guardrail,
        version: '1',
        blockedInputMessaging: 'No.',
        blockedOutputsMessaging: 'No.',
        contentPolicy: {
          filters: isGood
            ? [{ type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' }]
            : [],
        },
        sensitiveInformationPolicy: {
          piiEntities: isGood ? [{ type: 'EMAIL', action: 'ANONYMIZE' }] : [],
          regexes: [],
        },
        ...(isGood && { kmsKeyArn: arn(place, 'kms', 'alias/data') }),
      },
      { guardrailIdentifier: guardrail },
    ],
    [
      'bedrock:ListCustomModels',
      { modelSummaries: [{ ...model, ...base, baseModelName: 'Nova', modelStatus: 'Active' }] },
    ],
    [
      'bedrock:GetCustomModel',
      { ...model, ...base, ...(isGood && { modelKmsKeyArn: arn(place, 'kms', 'alias/data') }) },
      { modelIdentifier: modelArn },
    ],
  ];
}

/** An agent, a prompt, and a knowledge base with one source. */
function agents(place: Place, isGood: boolean): readonly Said[] {
  const key = arn(place, 'kms', 'alias/data');
  const agent = { agentId: 'AG0A1B2C3D', agentName: 'help', agentStatus: 'PREPARED' };
  const prompt = {
    id: 'PR0A1B2C3D',
    arn: arn(place, 'bedrock', 'prompt/PR0A1B2C3D'),
    name: 'greeting',
    version: 'DRAFT',
    ...made,
  };
  const source = { ...ofBase, name: 'manuals', status: 'AVAILABLE' };
  return [
    ['bedrock-agent:ListAgents', { agentSummaries: [{ ...agent, updatedAt: made.updatedAt }] }],
    [
      'bedrock-agent:GetAgent',
      {
        agent: {
          ...agent,
          ...made,
          agentArn: arn(place, 'bedrock', 'agent/AG0A1B2C3D'),
          agentVersion: 'DRAFT',
          idleSessionTTLInSeconds: 600,
          ...(isGood && {
            customerEncryptionKeyArn: key,
            guardrailConfiguration: { guardrailIdentifier: '0a1b2c3d', guardrailVersion: '1' },
          }),
        },
      },
      { agentId: agent.agentId },
    ],
    ['bedrock-agent:ListPrompts', { promptSummaries: [prompt] }],
    [
      'bedrock-agent:GetPrompt',
      { ...prompt, ...(isGood && { customerEncryptionKeyArn: key }) },
      { promptIdentifier: prompt.id },
    ],
    [
      'bedrock-agent:ListKnowledgeBases',
      {
        knowledgeBaseSummaries: [
          { knowledgeBaseId: ofBase.knowledgeBaseId, name: 'manuals', status: 'ACTIVE' },
        ],
      },
    ],
    [
      'bedrock-agent:ListDataSources',
      { dataSourceSummaries: [{ ...source, updatedAt: made.updatedAt }] },
      { knowledgeBaseId: ofBase.knowledgeBaseId },
    ],
    [
      'bedrock-agent:GetDataSource',
      {
        dataSource: {
          ...source,
          ...made,
          ...(isGood && { serverSideEncryptionConfiguration: { kmsKeyArn: key } }),
        },
      },
      ofBase,
    ],
    [
      'bedrock-agent:ListIngestionJobs',
      {
        ingestionJobSummaries: [
          {
            ...ofBase,
            ingestionJobId: 'IJ0A1B2C3D',
            status: isGood ? 'COMPLETE' : 'FAILED',
            startedAt: inDays(-2),
            updatedAt: inDays(-2),
            statistics: { numberOfDocumentsScanned: 40, numberOfDocumentsFailed: 0 },
          },
        ],
      },
      ofBase,
    ],
  ];
}

export const bedrock = toldAtHome({
  healthy: (place) => [...models(place, true), ...agents(place, true)],
  faulty: (place) => [...models(place, false), ...agents(place, false)],
});
