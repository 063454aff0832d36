import { describeFailureContract } from './matrix.ts';

describeFailureContract(1, 3);
