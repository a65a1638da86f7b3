export { ProblemCard, type ProblemCardProps } from './ProblemCard';
export { ProblemsOf, type ProblemsOfProps } from './ProblemsOf';
