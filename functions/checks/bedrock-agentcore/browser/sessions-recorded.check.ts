import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { browser } from './browser.resource.ts';

export const check = defineCheck(browser, {
  id: 'bedrock-agentcore-browser-sessions-recorded',
  title: 'Agent browsers record their sessions',
  severity: 'medium',
  category: 'security',
  why: 'Without the recording nobody can see what an agent did on websites, with whose sign-in, and what misled it.',
  fix: 'Create the browser anew with recording to a bucket of yours, and a role that may write there.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/browser-session-recording.html',
  needs: ['GetBrowser'],

  evaluate({ facts }) {
    const settings = answered(facts.GetBrowser, 'the browser');
    // Left out where nobody turned it on.
    return settings.recording?.enabled ? pass() : fail('Sessions are not recorded.');
  },
});
