import './account.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { type Account, accountTemplateQuery, type Template } from '../../queries/accounts.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { words } from '../../texts/en/words.ts';
import { Answered } from '../answered.tsx';
import { Copyable } from '../copyable.tsx';
import { Command } from './command.tsx';
import { saveFile } from './save-file.ts';
import { templateFile } from './template-file.ts';

const texts = connectionTexts.role;

export interface RoleDeploymentProps {
  readonly account: Account;
}

/** How the role gets into the account, or is brought up to date there: in the console, or by a command. */
export function RoleDeployment({ account }: RoleDeploymentProps) {
  const refusal = useRefusal('account:write');
  if (refusal !== undefined) {
    return (
      <StatusIndicator type="info" wrapText>
        {texts.unread} {refusal}
      </StatusIndicator>
    );
  }
  return <Deployment account={account} />;
}

function Deployment({ account }: RoleDeploymentProps) {
  const { accountId } = account;
  const query = useQuery(accountTemplateQuery({ tenant: useTenant(), accountId }, account));
  return (
    <Answered query={query} loading={<Skeleton height="26rem" />}>
      {(template) => (
        <SpaceBetween size="l">
          <InConsole account={account} template={template} />
          <div>
            <Box variant="h3">{texts.command}</Box>
            <SpaceBetween size="xs">
              <Box>{texts.commandHint(accountId)}</Box>
              <Command text={template.command} label={texts.copyCommand} />
            </SpaceBetween>
          </div>
          <Made {...template} />
        </SpaceBetween>
      )}
    </Answered>
  );
}

interface InConsoleProps extends RoleDeploymentProps {
  readonly template: Template;
}

function InConsole({ account, template }: InConsoleProps) {
  const { accountId, regions, state } = account;
  const { stackName, consoleUrl, templateBody } = template;
  const [region = ''] = regions;
  return (
    <div>
      <Box variant="h3">{texts.console}</Box>
      <SpaceBetween size="s">
        {state !== 'pending' && <Box>{texts.again(stackName)}</Box>}
        <ol className="role-steps">
          {texts.steps(templateFile, accountId, stackName, region).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <SpaceBetween size="xs" direction="horizontal">
          <Button
            iconName="download"
            onClick={() => saveFile(templateFile, templateBody, 'application/json')}
          >
            {texts.download}
          </Button>
          <Button
            href={consoleUrl}
            target="_blank"
            rel="noopener noreferrer"
            iconName="external"
            iconAlign="right"
            ariaLabel={`${texts.open}: ${words.newTab}`}
          >
            {texts.open}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
}

/** What stands in the template, for whoever looks for it in the account. */
const Made = ({ roleArn, stackName, externalId }: Template) => (
  <div>
    <Box variant="h3">{texts.facts}</Box>
    <KeyValuePairs
      columns={3}
      minColumnWidth={220}
      items={[
        { label: texts.roleName, value: <Copyable text={roleArn} label={texts.copyRole} /> },
        { label: texts.stackName, value: <Copyable text={stackName} label={texts.copyStack} /> },
        {
          label: texts.externalId,
          value: (
            <>
              <Copyable text={externalId} label={texts.copyExternalId} />
              <Box variant="small" display="block">
                {texts.externalIdHint}
              </Box>
            </>
          ),
        },
      ]}
    />
  </div>
);
