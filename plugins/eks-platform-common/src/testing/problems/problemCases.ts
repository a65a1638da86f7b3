import { certificateCases } from './certificateCases';
import { clusterCases } from './clusterCases';
import { deliveryCases } from './deliveryCases';
import { dnsCases } from './dnsCases';
import { gatewayCases } from './gatewayCases';
import { gpuCases } from './gpuCases';
import { identityCases } from './identityCases';
import { ingressCases } from './ingressCases';
import { nodesCases } from './nodesCases';
import { restCases } from './restCases';
import { storageCases } from './storageCases';
import { upgradeCases } from './upgradeCases';
import { workloadsCases } from './workloadsCases';
import type { ProblemCases } from './problemCase';

/** At least one case of every problem. */
export const PROBLEM_CASES: ProblemCases = {
  ...clusterCases,
  ...upgradeCases,
  ...nodesCases,
  ...gpuCases,
  ...storageCases,
  ...identityCases,
  ...dnsCases,
  ...ingressCases,
  ...gatewayCases,
  ...certificateCases,
  ...deliveryCases,
  ...workloadsCases,
  ...restCases,
};
