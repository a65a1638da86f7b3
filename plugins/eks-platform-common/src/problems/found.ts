import { shorten } from '../view/words';
import type { Problem } from './problem';
import type { FoundProblem, RegisteredProblem } from './rule';

// screens: a title has at most 70 characters.
const TITLE_LENGTH = 70;
const EVIDENCE_LINES = 3;

/** What a rule has to say of one problem. */
export interface FoundInput
  extends Pick<Problem, 'title' | 'because' | 'evidence' | 'next' | 'target'>,
    Partial<Pick<Problem, 'since' | 'file' | 'hurts' | 'clearsIn' | 'action'>>,
    Partial<Pick<FoundProblem, 'explains' | 'marks' | 'perHour'>> {
  /** What is broken: the stable part of the key. */
  object: string;
  /** That of the definition unless given. */
  severity?: Problem['severity'];
}

/** A problem in the shape that the view wants; what is not said is left out. */
export function found(
  definition: Pick<RegisteredProblem, 'id' | 'severity'>,
  input: FoundInput,
): FoundProblem {
  const { since, file, clearsIn, perHour, action } = input;
  return {
    problem: {
      key: `${definition.id}:${input.object}`,
      id: definition.id,
      severity: input.severity ?? definition.severity,
      title: shorten(input.title, TITLE_LENGTH),
      because: input.because,
      evidence: input.evidence.slice(0, EVIDENCE_LINES),
      ...(since && { since }),
      next: input.next,
      ...(action && { action }),
      ...(file && { file }),
      hurts: input.hurts ?? [],
      ...(clearsIn && { clearsIn }),
      target: input.target,
    },
    explains: input.explains ?? {},
    marks: input.marks ?? {},
    ...(perHour !== undefined && { perHour }),
  };
}
