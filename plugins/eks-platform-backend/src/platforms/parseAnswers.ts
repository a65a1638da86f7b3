import { InputError } from '@backstage/errors';
import {
  platformAnswersSchema,
  toAnswerFindings,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  Finding,
  PlatformAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { z } from 'zod';

const body = z.object({ answers: z.record(z.string(), z.unknown()) });

/** Answers of a form that may be half filled: what cannot be read is a finding at its field. */
export function parseAnswers(
  request: unknown,
):
  | { given: PlatformAnswers; findings?: undefined }
  | { given?: undefined; findings: Finding[] } {
  const parsed = body.safeParse(request);
  if (!parsed.success) {
    throw new InputError('Send {"answers": {…}} with the answers of the form');
  }
  const answers = Object.fromEntries(
    Object.entries(parsed.data.answers).filter(([, value]) => value !== null),
  );
  const result = platformAnswersSchema.safeParse({
    name: '',
    owner: '',
    repoUrl: '',
    account: '',
    ...answers,
  });
  return result.success
    ? { given: result.data }
    : { findings: toAnswerFindings(result.error) };
}
