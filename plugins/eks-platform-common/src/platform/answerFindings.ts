import type { z } from 'zod';
import type { Finding } from './finding';

/** Answers of a wrong shape as findings, so that they are shown at their fields. @public */
export function toAnswerFindings(error: z.ZodError): Finding[] {
  return error.issues.map(issue => ({
    rule: 'shape',
    level: 'error',
    field: issue.path.join('.') || 'answers',
    message:
      issue.code === 'invalid_type' && issue.input === undefined
        ? 'Give an answer.'
        : issue.message,
  }));
}
