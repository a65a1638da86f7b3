import { dpInTrouble } from '../fixtures/dpInTrouble';
import { type ProblemCases } from './problemCase';

export const gpuCases: ProblemCases = {
  'gpu-node-without-devices': [
    {
      name: 'the device plugin does not tolerate the taint of a node group',
      severity: 'warning',
      title: 'GPU node ip-10-0-41-87 is paid for and nobody can use it',
      broken: dpInTrouble({ s4: true }),
      healed: dpInTrouble({}),
    },
  ],
};
