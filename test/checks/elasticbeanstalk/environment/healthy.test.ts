import { check } from '../../../../functions/checks/elasticbeanstalk/environment/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Colour = 'Green' | 'Yellow' | 'Red' | 'Grey';
type Word = 'Ok' | 'Warning' | 'Severe' | 'Suspended';
const environment = (Health: Colour, HealthStatus?: Word) => ({
  item: { Status: 'Ready' as const, Health, ...(HealthStatus && { HealthStatus }) },
});

describeCheck(check, {
  pass: {
    'it is green': environment('Green', 'Ok'),
    'it is green, by basic reporting': environment('Green'),
  },
  fail: {
    'it is yellow': {
      ...environment('Yellow', 'Warning'),
      message: 'The health of the environment is Yellow (Warning).',
    },
    'it is red': {
      ...environment('Red', 'Severe'),
      message: 'The health of the environment is Red (Severe).',
    },
    'it is red, by basic reporting': {
      ...environment('Red'),
      message: 'The health of the environment is Red.',
    },
  },
  none: {
    'nothing was reported': environment('Grey', 'Suspended'),
    'it is being made': { item: { Status: 'Launching', Health: 'Grey' } },
  },
  errors: {
    'the colour is missing': { item: { Status: 'Ready' }, message: /without Health/ },
    'the colour is not known': {
      // What Elastic Beanstalk will answer is not in the type of today.
      ...environment('Blue' as Colour),
      message: /the health Blue/,
    },
  },
  skips: {
    'an environment that is being terminated': {
      item: { ...environment('Red').item, Status: 'Terminating' },
    },
    'an environment that was terminated': {
      item: { ...environment('Grey').item, Status: 'Terminated' },
    },
  },
});
