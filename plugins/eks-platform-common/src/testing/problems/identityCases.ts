import type { ProblemCases } from './problemCase';

export const identityCases: ProblemCases = {};
