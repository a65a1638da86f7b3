import type { FluxRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getFluxOutcome } from './fluxOutcome';

const TOKEN = '2026-11-21T12:00:00.000Z';
const at = Date.parse(TOKEN);
const asked = (verb: 'resume' | 'reconcile' | 'suspend') => ({
  state: 'asked' as const,
  at,
  request: {
    verb,
    ...(verb !== 'suspend' && { token: TOKEN }),
    timeoutSeconds: 60,
  },
});
const row = (changes: Partial<FluxRow>) => changes as FluxRow;
const outcome = (
  verb: 'resume' | 'reconcile' | 'suspend',
  changes: Partial<FluxRow> | undefined,
  seconds = 5,
) =>
  getFluxOutcome({
    verb,
    progress: asked(verb),
    row: changes && row(changes),
    now: at + seconds * 1000,
  });

describe('getFluxOutcome', () => {
  it.each([
    ['no answer yet', { state: 'ok' }, 'waiting'],
    [
      'an older answer',
      { state: 'ok', handledAt: '2026-11-21T11:00:00Z' },
      'waiting',
    ],
    [
      'answered, still at work',
      { state: 'progressing', handledAt: TOKEN },
      'waiting',
    ],
    ['answered and ready', { state: 'ok', handledAt: TOKEN }, 'done'],
    ['answered and red', { state: 'critical', handledAt: TOKEN }, 'failed'],
    ['gone from the view', undefined, 'waiting'],
  ] as const)('of a reconciliation: %s', (_, changes, expected) => {
    expect(outcome('reconcile', changes)).toBe(expected);
  });

  it('gives up waiting after the timeout of the object', () => {
    expect(outcome('resume', { state: 'suspended' }, 59)).toBe('waiting');
    expect(outcome('resume', { state: 'suspended' }, 61)).toBe('late');
  });

  it('takes a suspension for done when the object says so', () => {
    expect(outcome('suspend', { state: 'ok' })).toBe('waiting');
    expect(outcome('suspend', { state: 'suspended' })).toBe('done');
  });
});
