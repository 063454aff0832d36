import type { Samples } from './sample.ts';

export const ai: Samples = {
  'bedrock:ListGuardrails': { guardrails: [{ version: 'DRAFT' }] },
  'bedrock-agent:ListIngestionJobs': { ingestionJobSummaries: [{ status: 'COMPLETE' }] },
  'bedrock-agentcore-control:GetAgentRuntime': { networkConfiguration: { networkMode: 'VPC' } },
  'bedrock-agentcore-control:GetCodeInterpreter': {
    networkConfiguration: { networkMode: 'SANDBOX' },
  },
  'bedrock-agentcore-control:GetGateway': { authorizerType: 'AWS_IAM' },
  'bedrock-agentcore-control:ListMemories': { memories: [{ managedByResourceArn: undefined }] },
  'bedrock-agentcore-control:ListAgentRuntimes': { agentRuntimes: [{ status: 'READY' }] },
  'sagemaker:DescribeDomain': { AppNetworkAccessType: 'VpcOnly' },
  'sagemaker:DescribeEndpointConfig': {
    AsyncInferenceConfig: undefined,
    ProductionVariants: [{ ServerlessConfig: undefined }],
  },
  'sagemaker:DescribeNotebookInstance': {
    DirectInternetAccess: 'Disabled',
    RootAccess: 'Disabled',
  },
  'sagemaker:ListClusterNodes': {
    ClusterNodeSummaries: [{ InstanceStatus: { Status: 'Running' } }],
  },
  'sagemaker:ListNotebookInstances': {
    NotebookInstances: [{ NotebookInstanceStatus: 'InService' }],
  },
  'sagemaker:ListEndpoints': { Endpoints: [{ EndpointStatus: 'InService' }] },
};
