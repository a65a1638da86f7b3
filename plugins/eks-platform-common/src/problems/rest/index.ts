import type { RegisteredProblem } from '../rule';
import { objectNotReady } from './objectNotReady';

/** What is left when every other rule has spoken. */
export const restProblems: readonly RegisteredProblem[] = [objectNotReady];
