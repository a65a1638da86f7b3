import type {
  FluxRow,
  FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FluxProgress } from './useFluxAction';

/** How far a verb has come, by what the live view says of its object. */
export type FluxOutcome =
  | 'asking'
  | 'waiting'
  | 'done'
  | 'failed'
  | 'late'
  | 'refused';

/** Judges a verb: Flux answers by repeating the token, and is done when it works no more on the object. */
export function getFluxOutcome(options: {
  verb: FluxVerb;
  progress: FluxProgress;
  row: FluxRow | undefined;
  now: number;
}): FluxOutcome {
  const { verb, progress, row, now } = options;
  if (progress.state !== 'asked') {
    return progress.state;
  }
  const { request, at } = progress;
  const isLate = now - at > request.timeoutSeconds * 1000;
  if (verb === 'suspend') {
    return row?.state === 'suspended' ? 'done' : lateOr('waiting', isLate);
  }
  // An answer to a later request answers this one, too.
  const isHandled =
    request.token !== undefined &&
    row?.handledAt !== undefined &&
    row.handledAt >= request.token;
  if (!row || !isHandled || row.state === 'progressing') {
    return lateOr('waiting', isLate);
  }
  if (row.state === 'ok') {
    return 'done';
  }
  return row.state === 'critical' ? 'failed' : lateOr('waiting', isLate);
}

function lateOr(outcome: FluxOutcome, isLate: boolean): FluxOutcome {
  return isLate ? 'late' : outcome;
}
