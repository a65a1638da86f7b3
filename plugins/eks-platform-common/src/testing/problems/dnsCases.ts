import type { ProblemCases } from './problemCase';

export const dnsCases: ProblemCases = {};
