import { describeFailureContract } from './matrix.ts';

describeFailureContract(0, 3);
