import type { ProblemCases } from './problemCase';

export const storageCases: ProblemCases = {};
