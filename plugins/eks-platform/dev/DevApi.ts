import {
  checkPlatform,
  completeAnswers,
  deriveAnswers,
  estimateCost,
  type CheckedAnswers,
  type Fleet,
  type FormFacts,
  type PlatformAnswers,
  type PlatformPreview,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  makeClusterSnapshot,
  makeFleetRow,
} from '../src/__testUtils__/fleetRow';
import { platformContext as context } from './platformContext';

const pause = (milliseconds: number) =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/** Answers the form with the real rules, without a backend. */
export class DevApi {
  async getFleet(): Promise<Fleet> {
    await pause(300);
    const problem = (title: string, minutes: number) => ({
      key: title,
      id: 'made-up',
      severity: 'critical' as const,
      title,
      since: new Date(Date.now() - minutes * 60_000).toISOString(),
    });
    return {
      everySeconds: 60,
      newestAt: new Date().toISOString(),
      rows: [
        makeFleetRow('dp', {
          account: 'data-dev',
          owner: 'group:default/team-data',
          state: 'in-trouble',
          snapshot: makeClusterSnapshot('dp', {
            problems: [problem('No workload node can be created', 29)],
            problemCount: 3,
          }),
        }),
        makeFleetRow('checkout', {
          owner: 'group:default/team-checkout',
          lifecycle: 'bootstrapping',
          state: 'creating',
          snapshot: makeClusterSnapshot('checkout', {
            lifecycle: 'bootstrapping',
            verdict: {
              word: 'being-created',
              title: 'Flux applies core, 3 of 5 steps done',
              summary: 'Bootstrapping.',
            },
          }),
        }),
        makeFleetRow('bluesky'),
        makeFleetRow('batch', {
          account: 'data-prod',
          ownedByMe: false,
          state: 'degraded',
          snapshot: makeClusterSnapshot('batch', {
            problems: [problem('AWS upgrades it in 5 days, ready or not', 90)],
            problemCount: 1,
          }),
        }),
        makeFleetRow('payments', {
          owner: 'group:default/team-payments',
          ownedByMe: false,
          state: 'no-access',
          lifecycle: undefined,
          snapshot: undefined,
        }),
      ],
    };
  }

  async getClusterView(): Promise<never> {
    throw new Error('There is no cluster view on this page');
  }

  watchCluster(): never {
    throw new Error('There is no cluster view on this page');
  }

  async formFacts(): Promise<FormFacts> {
    await pause(200);
    const { preset } = context;
    const checked = await this.checkAnswers({ account: 'sandbox' });
    return {
      accounts: [
        {
          alias: 'sandbox',
          regions: ['us-east-1'],
          applyBy: 'operator',
          operatorsGroup: 'group:default/platform-operators',
          domains: ['sandbox.acme.dev'],
          allowedCidrs: [
            { cidr: '198.51.100.7/32', what: 'Backstage' },
            { cidr: '192.0.2.16/28', what: 'CI' },
          ],
          vpcs: [],
          vpcsInUse: [{ cidr: '10.0.0.0/16', cluster: 'bluesky' }],
          guardrails: {
            maxHourlyUsd: 20,
            gpuFamilies: ['g5g', 'g6'],
            endpointOpen: false,
          },
        },
        {
          alias: 'data-dev',
          regions: ['us-east-1'],
          locked: 'Needs group data-admins',
          applyBy: 'github-actions',
          domains: ['acme.dev'],
          allowedCidrs: [],
          vpcs: [],
          vpcsInUse: [],
          guardrails: { endpointOpen: false },
        },
      ],
      kubernetesVersions: context.versions.kubernetes.versions.map(version => ({
        ...version,
        locked:
          version.version === '1.34'
            ? 'sandbox allows 1.35 and newer'
            : undefined,
      })),
      families: [],
      systemTypes: [...context.instanceTypes]
        .filter(([, facts]) => !facts.gpu)
        .map(([name, facts]) => ({
          name,
          arch: facts.arch,
          vcpu: facts.vcpu,
          memoryGib: facts.memoryGib,
          maxPods: facts.maxPods ?? 0,
          perHour: facts.onDemandPerHour,
        })),
      gpuFamilies: [
        {
          family: 'g5g',
          gpu: 'NVIDIA T4G, 16 GiB',
          arch: 'arm64',
          sizes: [
            { size: 'xlarge', gpus: 1, vcpu: 4, memoryGib: 8, perHour: 0.42 },
            {
              size: '2xlarge',
              gpus: 1,
              vcpu: 8,
              memoryGib: 16,
              perHour: 0.556,
            },
          ],
        },
        {
          family: 'g6',
          gpu: 'NVIDIA L4, 22 GiB',
          arch: 'amd64',
          sizes: [
            {
              size: 'xlarge',
              gpus: 1,
              vcpu: 4,
              memoryGib: 16,
              perHour: 0.8048,
            },
          ],
        },
        {
          family: 'p5',
          gpu: 'NVIDIA H100, 80 GiB',
          arch: 'amd64',
          sizes: [
            {
              size: '48xlarge',
              gpus: 8,
              vcpu: 192,
              memoryGib: 2048,
              perHour: 55.04,
            },
          ],
        },
      ],
      presets: [
        {
          id: preset.id,
          title: preset.title,
          text: preset.text,
          gives: preset.gives,
          cost: checked.cost!,
          answers: preset.answers,
        },
      ],
      repositoryHosts: [
        { host: 'git.acme.dev', scm: 'gitea', owners: ['platforms'] },
      ],
      components: [],
      demo: true,
    };
  }

  async checkAnswers(
    answers: Partial<PlatformAnswers>,
  ): Promise<CheckedAnswers> {
    await pause(250);
    const given: PlatformAnswers = {
      ...answers,
      preset: answers.preset ?? 'gitops-platform',
      name: answers.name ?? '',
      owner: answers.owner ?? '',
      repoUrl: answers.repoUrl ?? '',
      account: answers.account ?? '',
    };
    const complete = completeAnswers(given, context);
    const systemPods = [
      {
        workload: 'flux',
        pods: 6,
        cpu: '100m',
        memory: '64Mi',
        daemonSet: false,
      },
      {
        workload: 'karpenter',
        pods: 2,
        cpu: '500m',
        memory: '512Mi',
        daemonSet: false,
      },
      {
        workload: 'aws-node',
        pods: 1,
        cpu: '50m',
        memory: '64Mi',
        daemonSet: true,
      },
    ];
    const cost = estimateCost(complete, context);
    return {
      findings: checkPlatform({
        given,
        answers: complete,
        context,
        systemPods,
        cost,
      }),
      cost,
      derived: deriveAnswers({ answers: complete, context, systemPods }),
    };
  }

  async previewPlatform(
    answers: Partial<PlatformAnswers>,
  ): Promise<PlatformPreview> {
    await pause(600);
    const name = answers.name ?? 'checkout';
    const file = (path: string, content = `# ${path}\n`) => ({ path, content });
    return {
      ...(await this.checkAnswers(answers)),
      files: [
        file('README.md', '# checkout\n\nAn EKS platform.\n'),
        file(
          'catalog-info.yaml',
          `apiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata:\n  name: ${name}\n`,
        ),
        file('.eks-platform.lock.yaml'),
        file('infra/network/main.tf'),
        file('infra/cluster/main.tf'),
        file('infra/flux/main.tf'),
        file(`infra/clusters/${name}.tfvars`, 'region = "us-east-1"\n'),
        {
          ...file('scripts/apply', '#!/usr/bin/env bash\nset -euo pipefail\n'),
          executable: true,
        },
        file(`kube/clusters/${name}/capacity/kustomization.yaml`),
        file(`kube/clusters/${name}/capacity/nodepool-default.yaml`),
        file(
          `kube/clusters/${name}/capacity/nodepool-gpu.yaml`,
          'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: gpu\nspec:\n  limits:\n    nvidia.com/gpu: 3\n',
        ),
        file('kube/infra/traefik/release.yaml'),
        file('kube/apps/hello/deployment.yaml'),
      ],
      checks: [
        {
          id: 'hcl',
          title: '3 OpenTofu roots parse',
          state: 'passed',
          failures: [],
        },
        {
          id: 'crds',
          title: 'YAML matches CRDs',
          state: 'passed',
          count: 58,
          failures: [],
        },
        {
          id: 'paths',
          title: 'Every kustomization path exists',
          state: 'passed',
          failures: [],
        },
        {
          id: 'secrets',
          title: 'No secret, account id or leftover',
          state: 'passed',
          failures: [],
        },
      ],
      differs: [
        {
          path: `kube/clusters/${name}/capacity/nodepool-gpu.yaml`,
          change: 'new',
        },
        {
          path: `kube/clusters/${name}/capacity/kustomization.yaml`,
          change: 'changed',
        },
      ],
      tookMs: 940,
    };
  }
}
