import { facts } from '../__testUtils__/formFixtures';
import { changeAnswers, fillRequired, parseRepoUrl } from './changeAnswers';
import { getEffectiveAnswer, getPresetAnswers } from './presetAnswers';

const answers = { preset: 'gitops-platform' as const, account: 'sandbox' };
const preset = getPresetAnswers({ facts, answers, derived: undefined });
const change = (from: object, changes: Record<string, unknown>) =>
  changeAnswers({ answers: { ...answers, ...from }, preset, changes, facts });

describe('changeAnswers', () => {
  it('takes a group of answers from the preset before one of it changes', () => {
    const next = change({}, { 'system.buys': 'on-demand' });
    expect(next.system).toEqual({
      instanceType: 't4g.medium',
      buys: 'on-demand',
      desired: 3,
      max: 5,
    });
    expect(next.edited).toEqual(['system.buys']);
  });

  it('keeps no answer that equals the preset', () => {
    const changed = change({}, { 'system.buys': 'on-demand' });
    const back = change(changed, { 'system.buys': 'spot' });
    expect(back.system).toBeUndefined();
    expect(back.edited).toEqual([]);
  });

  it('takes the preset value again for undefined', () => {
    const changed = change({}, { vpcCidr: '10.9.0.0/16' });
    expect(changed.vpcCidr).toBe('10.9.0.0/16');
    expect(change(changed, { vpcCidr: undefined }).vpcCidr).toBeUndefined();
  });

  it('lets the repository follow the name until it is the user’s', () => {
    const named = change({}, { name: 'checkout' });
    expect(parseRepoUrl(named.repoUrl)).toEqual({
      host: 'git.acme.dev',
      owner: 'platforms',
      name: 'checkout',
    });
    const own = change(named, { repoUrl: 'git.acme.dev?owner=x&repo=y' });
    expect(parseRepoUrl(change(own, { name: 'shop' }).repoUrl).name).toBe('y');
  });

  it('fills the first account that is not locked', () => {
    expect(fillRequired({}, facts)).toEqual({ account: 'sandbox' });
  });

  it('merges groups, but not lists', () => {
    expect(
      getEffectiveAnswer(
        { ingress: { reach: 'internal' } as any },
        preset,
        'ingress',
      ),
    ).toMatchObject({ reach: 'internal', entry: 'traefik' });
    expect(getEffectiveAnswer({ pools: [] }, preset, 'pools')).toEqual([]);
  });
});
