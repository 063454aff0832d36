import { describeFailureContract } from './matrix.ts';

describeFailureContract(2, 3);
