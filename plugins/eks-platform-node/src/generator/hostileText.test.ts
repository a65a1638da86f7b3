import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import fc from 'fast-check';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import {
  TEMPLATE,
  exampleAnswers as answers,
  generalPool as general,
  goldenAnswers,
  gpuPool as gpu,
  traefikIngress as ingress,
} from './__testUtils__/exampleAnswers';
import { HOSTILE_TEXTS, SEED, hostileText } from './__testUtils__/hostileText';
import {
  answerPlaces,
  answersShowing,
  titleOf,
  withValue,
} from './__testUtils__/parameterAnswers';
import type { AnswerPlace } from './__testUtils__/parameterAnswers';
import { resolveExample, troubleWith } from './__testUtils__/platformOfAnswers';
import type { TemplateLibrary } from './TemplateLibrary';

const inPool = (
  change: Partial<NonNullable<PlatformAnswers['pools']>[number]>,
): PlatformAnswers => ({ ...answers, pools: [{ ...general, ...change }, gpu] });

const inGpuPool = (
  change: Partial<NonNullable<PlatformAnswers['pools']>[number]>,
): PlatformAnswers => ({ ...answers, pools: [general, { ...gpu, ...change }] });

const FIELDS: Record<string, (text: string) => PlatformAnswers> = {
  name: name => ({ ...answers, name }),
  owner: owner => ({ ...answers, owner }),
  description: description => ({ ...answers, description }),
  repository: text => ({
    ...answers,
    repoUrl: `localhost:7013?owner=platforms&repo=${text}`,
  }),
  repositoryOwner: text => ({
    ...answers,
    repoUrl: `localhost:7013?repo=checkout&owner=${text}`,
  }),
  repositoryPath: repositoryPath => ({ ...answers, repositoryPath }),
  account: account => ({ ...answers, account }),
  region: region => ({ ...answers, region }),
  vpcId: vpcId => ({ ...answers, networkMode: 'existing', vpcId }),
  vpcCidr: vpcCidr => ({ ...answers, vpcCidr }),
  allowedCidr: text => ({ ...answers, allowedCidrs: [text] }),
  subnet: text => ({
    ...answers,
    subnets: {
      private: [text, '10.0.16.0/20', '10.0.32.0/20'],
      public: ['10.0.48.0/24', '10.0.49.0/24', '10.0.50.0/24'],
      intra: ['10.0.52.0/24', '10.0.53.0/24', '10.0.54.0/24'],
    },
  }),
  kubernetesVersion: kubernetesVersion => ({ ...answers, kubernetesVersion }),
  instanceType: instanceType => ({
    ...answers,
    system: { instanceType, buys: 'spot', desired: 3, max: 5 },
  }),
  email: email => ({ ...answers, ingress: { ...ingress, email } }),
  domain: domain => ({ ...answers, ingress: { ...ingress, domain } }),
  byoSecret: byoSecret => ({
    ...answers,
    ingress: { ...ingress, certificates: 'byo', byoSecret },
  }),
  poolName: name => inGpuPool({ name }),
  category: text => inPool({ categories: ['c', text] }),
  families: text => inPool({ families: ['m7g', text] }),
  size: text => inPool({ sizes: ['large', text] }),
  poolZone: text => inPool({ zones: [text] }),
  gpuFamily: family => inGpuPool({ family }),
  gpuSize: text => inGpuPool({ sizes: [text] }),
  taintKey: key =>
    inGpuPool({ taints: [{ key, value: 'x', effect: 'NoSchedule' }] }),
  taintValue: value =>
    inGpuPool({
      startupTaints: [{ key: 'acme.dev/x', value, effect: 'NoExecute' }],
    }),
  labelKey: text => inPool({ labels: { [text]: 'x' } }),
  labelValue: text => inPool({ labels: { 'acme.dev/x': text } }),
  budget: nodes => inPool({ budgets: [{ nodes }] }),
  budgetSchedule: schedule =>
    inPool({ budgets: [{ nodes: '1', schedule, durationHours: 1 }] }),
};

// Rendering and parsing a hundred repositories takes its time on a busy machine.
jest.setTimeout(600_000);

describe('hostile text', () => {
  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await loadTemplateLibrary(TEMPLATE);
  });

  it.each(Object.keys(FIELDS))('is refused or harmless as %s', async field => {
    await fc.assert(
      fc.asyncProperty(hostileText, async text => {
        const trouble = await troubleWith(library, FIELDS[field](text));
        expect(trouble).toEqual([]);
      }),
      { numRuns: 12, seed: SEED },
    );
    // Cheap, so all of them: whatever a rule lets through must render.
    const accepted = HOSTILE_TEXTS.filter(
      text =>
        !resolveExample(library, FIELDS[field](text)).findings.some(
          item => item.level === 'error',
        ),
    );
    for (const text of accepted) {
      const trouble = await troubleWith(library, FIELDS[field](text));
      expect({ text, trouble }).toEqual({ text, trouble: [] });
    }
  });

  it('is refused or harmless in every text that a component asks for', async () => {
    // The small one is quick; what needs more is in the large one.
    const bases = [answers, goldenAnswers('fullest')];
    const places = answerPlaces(library).filter(isText);
    const shown = new Map(
      places.map(place => [
        titleOf(place),
        { place, given: answersShowing(library, bases, place) },
      ]),
    );
    // Answers that are refused for another reason would prove nothing.
    expect(
      [...shown].filter(([, { given }]) => !given).map(([title]) => title),
    ).toEqual([]);
    expect(places.length).toBeGreaterThan(25);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shown.keys()),
        hostileText,
        async (title, text) => {
          const { place, given } = shown.get(title)!;
          const trouble = await troubleWith(
            library,
            withValue(given!, place, text),
          );
          expect({ title, text, trouble }).toEqual({
            title,
            text,
            trouble: [],
          });
        },
      ),
      {
        numRuns: 60,
        seed: SEED,
        examples: [
          ['jupyterhub.hubs.name', 'constructor'],
          ['jupyterhub.profiles.title', '\u202e'],
        ],
      },
    );
  });
});

function isText({ parameter, column }: AnswerPlace): boolean {
  return parameter.type === 'list'
    ? parameter.items.some(
        item => item.name === column && item.type === 'string',
      )
    : parameter.type === 'string';
}
