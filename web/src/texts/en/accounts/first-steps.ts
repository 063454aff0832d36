/** What is said while no account is connected. */
export const firstStepsTexts = {
  title: 'Three steps to the first result',
  why: 'No AWS account is connected yet. Connecting one takes a few minutes, and adds nothing to it but one role that reads its configuration.',
  stepTitle: (number: number, title: string) => `${number}. ${title}`,
  step: [
    {
      title: 'Name the account',
      detail: 'Its number, a name for people, and the regions to assess.',
    },
    {
      title: 'Deploy its role',
      detail:
        'A CloudFormation template with one role that may only read, and that nobody but this platform can use: about two minutes in the AWS console, or one command.',
    },
    {
      title: 'Verify it, and run the checks',
      detail:
        'Ten seconds say whether all can be read. The checks that run then are the first result.',
    },
  ],
  start: 'Connect an account',
} as const;
