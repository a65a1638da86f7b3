import { checkedWith, facts } from '../__testUtils__/formFixtures';
import { changeAnswers } from './changeAnswers';
import { fillAnswers } from './fillAnswers';
import {
  getEffectiveAnswer,
  getPresetAnswers,
  type PartialAnswers,
} from './presetAnswers';
import { parseRepoUrl } from './repoUrl';

const answers = {
  preset: 'gitops-platform' as const,
  account: 'sandbox',
  edited: [] as string[],
};
const derived = checkedWith().derived;
const presetOf = (given: PartialAnswers, contact?: string) =>
  getPresetAnswers({ facts, answers: given, derived, contact });
const preset = presetOf(answers);
const change = (from: object, changes: Record<string, unknown>) =>
  changeAnswers({ answers: { ...answers, ...from }, preset, changes });
const fill = (given: PartialAnswers, contact?: string) =>
  fillAnswers({ answers: given, preset: presetOf(given, contact), facts });

describe('changeAnswers', () => {
  it('takes a group of answers from the preset before one of it changes', () => {
    const next = change({}, { 'system.buys': 'on-demand' });
    expect(next.system).toEqual({
      instanceType: 't4g.medium',
      buys: 'on-demand',
      desired: 3,
      max: 5,
      placement: 'managed-node-group',
      tainted: true,
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

  it('keeps what is typed half until the answer comes', () => {
    const drafts = {
      'pools.0.limits.gpus': { text: 'abc', message: 'No number.' },
    };
    expect(change({ drafts }, { zones: 2 }).drafts).toEqual(drafts);
    expect(
      change({ drafts }, { 'pools.0.limits.gpus': 2 }).drafts,
    ).toBeUndefined();
    expect(change({ drafts }, { pools: undefined }).drafts).toBeUndefined();
  });

  it('remembers a list as one answer, a subnet by its place', () => {
    expect(change({}, { 'pools.0.limits.cpu': 50 }).edited).toEqual(['pools']);
    expect(change({}, { 'subnets.intra.1': '10.1.9.0/24' }).edited).toEqual([
      'subnets.intra.1',
    ]);
  });

  it('hands on the user’s part of the components only', () => {
    expect(
      change({}, { 'components.velero.parameters.hour': 4 }).components,
    ).toEqual({ velero: { parameters: { hour: 4 } } });
  });
});

describe('answers that follow others', () => {
  it('lets the repository follow the name until it is the user’s', () => {
    const named = { ...change({}, { name: 'checkout' }) };
    const { repoUrl } = fill(named);
    expect(parseRepoUrl(repoUrl)).toEqual({
      host: 'git.acme.dev',
      owner: 'platforms',
      name: 'checkout',
    });
    const own = change(named, { repoUrl: 'git.acme.dev?owner=x&repo=y' });
    expect(fill({ ...own, name: 'shop' }).repoUrl).toBeUndefined();
    // Mine, but gone: as when answers are used again.
    expect(
      parseRepoUrl(fill({ ...own, name: 'shop', repoUrl: undefined }).repoUrl)
        .name,
    ).toBe('shop');
  });

  it('fills the first account that is not locked', () => {
    expect(fill({})).toEqual({ account: 'sandbox', edited: [] });
  });

  it('lets cells of the subnets that are not the user’s follow the range', () => {
    const mine = change({}, { 'subnets.intra.1': '10.3.200.0/24' });
    const moved = getPresetAnswers({
      facts,
      answers: mine,
      derived: {
        subnets: {
          private: ['10.3.0.0/20', '10.3.16.0/20', '10.3.32.0/20'],
          public: ['10.3.48.0/24', '10.3.49.0/24', '10.3.50.0/24'],
          intra: ['10.3.52.0/24', '10.3.53.0/24', '10.3.54.0/24'],
        },
      },
    });
    const filled = fillAnswers({ answers: mine, preset: moved, facts });
    expect(filled.subnets).toEqual({
      ...moved.subnets,
      intra: ['10.3.52.0/24', '10.3.200.0/24', '10.3.54.0/24'],
    });
  });

  it('forgets a subnet of a zone that is gone', () => {
    const mine = change({}, { 'subnets.intra.2': '10.1.200.0/24' });
    const two = {
      ...derived.subnets!,
      intra: ['10.1.52.0/24', '10.1.53.0/24'],
    };
    expect(getEffectiveAnswer(mine, { subnets: two }, 'subnets')).toEqual(two);
  });

  it('fills the address that is warned, and lets the rest of the ingress follow the account', () => {
    const before = fill(answers, 'team@acme.dev');
    expect(before.ingress).toMatchObject({
      email: 'team@acme.dev',
      domain: 'sandbox.acme.dev',
    });
    // Nothing was known of the account yet when an address arrived.
    const blank = { ...before.ingress!, domain: '' };
    expect(
      fill({ ...answers, ingress: blank }, 'team@acme.dev').ingress?.domain,
    ).toBe('sandbox.acme.dev');
  });

  it('takes answers of a link that differ from the preset for the user’s', () => {
    expect(
      fill({
        preset: 'gitops-platform',
        zones: 3,
        vpcCidr: '10.9.0.0/16',
        system: { ...preset.system!, desired: 5 },
      }),
    ).toMatchObject({
      account: 'sandbox',
      edited: ['vpcCidr', 'system.desired'],
      zones: undefined,
    });
  });

  it('takes an account with a network where the preset needs one', () => {
    const lending = {
      ...facts.accounts[0],
      alias: 'data',
      vpcs: [
        {
          id: 'vpc-1',
          region: 'us-east-1',
          cidr: '10.7.0.0/16',
          privateSubnets: 3,
          publicSubnets: 3,
        },
      ],
    };
    const needing = {
      ...facts,
      accounts: [...facts.accounts, lending],
      presets: [
        ...facts.presets,
        {
          ...facts.presets[0],
          id: 'data',
          answers: { networkMode: 'existing' },
        },
      ],
    };
    const given = { ...answers, preset: 'data' };
    expect(
      fillAnswers({ answers: given, preset: {}, facts: needing }).account,
    ).toBe('data');
    expect(
      fillAnswers({
        answers: { ...given, edited: ['account'] },
        preset: {},
        facts: needing,
      }).account,
    ).toBeUndefined();
  });

  it('lays groups over the preset, but not lists', () => {
    const given = { ingress: { reach: 'internal' } as any };
    expect(getEffectiveAnswer(given, preset, 'ingress')).toMatchObject({
      reach: 'internal',
      entry: 'traefik',
    });
    expect(getEffectiveAnswer({ pools: [] }, preset, 'pools')).toEqual([]);
  });
});
