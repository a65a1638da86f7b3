import type { ProblemCases } from './problemCase';

export const workloadsCases: ProblemCases = {};
