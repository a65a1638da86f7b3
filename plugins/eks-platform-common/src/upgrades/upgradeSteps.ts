import { getMinor } from '../kubernetes/minorVersion';
import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import type { Findings } from '../problems/findings';
import type { UpgradeStep } from '../sections/upgrades/upgradesView';
import { formatCount, formatList } from '../view/words';
import {
  getKarpenterFloor,
  getKarpenterVersion,
  isKarpenterReadyFor,
} from './karpenterVersion';

type Step = Omit<UpgradeStep, 'order'>;

// From this minor on EKS has no Amazon Linux 2.
const WITHOUT_AL2 = 33;
const MOST_BEHIND = 3;

/** What brings the cluster to the next version, in the order that works: what blocks first, then the control plane. */
export function makeUpgradeSteps(
  findings: Findings,
  next: string,
): UpgradeStep[] {
  const steps = [
    ...karpenterStep(findings, next),
    ...amiStep(findings, next),
    ...kubeletStep(findings, next),
    ...insightSteps(findings, next),
    ...apiStep(findings),
    controlPlaneStep(findings, next),
    ...nodeStep(findings, next),
    ...fargateStep(findings, next),
    ...addonStep(findings, next),
  ];
  const isBlocked = steps.some(({ when }) => when === 'blocks');
  return steps.map((step, i) => ({
    ...step,
    when: step.when === 'now' && isBlocked ? 'after' : step.when,
    state: step.when === 'now' && isBlocked ? 'waits' : step.state,
    order: i + 1,
  }));
}

function karpenterStep(findings: Findings, next: string): Step[] {
  const version = getKarpenterVersion(findings.kubernetes);
  if (isKarpenterReadyFor(version, next) !== false) {
    return [];
  }
  return [
    {
      what: 'Upgrade Karpenter and its CRDs',
      from: version,
      to: getKarpenterFloor(next),
      when: 'blocks',
      state: 'warning',
      why: `Kubernetes ${next} needs Karpenter ${getKarpenterFloor(
        next,
      )} at least`,
      file: 'kube/infra/controllers/karpenter/release.yaml',
      objects: ['Deployment/kube-system/karpenter'],
    },
  ];
}

function amiStep(findings: Findings, next: string): Step[] {
  const old = (findings.kubernetes.nodeClasses ?? []).filter(({ amiAlias }) =>
    amiAlias?.startsWith('al2@'),
  );
  if (old.length === 0 || (getMinor(next) ?? 0) < WITHOUT_AL2) {
    return [];
  }
  return [
    {
      what: 'Move nodes from Amazon Linux 2 to 2023',
      from: 'al2',
      to: 'al2023',
      when: 'blocks',
      state: 'warning',
      why: `There is no Amazon Linux 2 for ${next}`,
      objects: old.map(({ meta }) => `EC2NodeClass/${meta.name}`),
    },
  ];
}

function kubeletStep(findings: Findings, next: string): Step[] {
  const target = getMinor(next) ?? 0;
  const old = (findings.kubernetes.nodes ?? []).filter(
    ({ kubeletVersion }) =>
      target - (getMinor(kubeletVersion) ?? target) > MOST_BEHIND,
  );
  return old.length === 0
    ? []
    : [
        {
          what: `Replace ${formatCount(old.length, 'old node')}`,
          when: 'blocks',
          state: 'warning',
          why: `Their kubelets would be more than ${MOST_BEHIND} versions behind ${next}`,
          objects: old.map(({ meta }) => `Node/${meta.name}`),
        },
      ];
}

function insightSteps(findings: Findings, next: string): Step[] {
  return (findings.aws.insights ?? [])
    .filter(
      ({ category, status, version }) =>
        category === 'UPGRADE_READINESS' &&
        status === 'ERROR' &&
        (version ?? next) === next,
    )
    .map(insight => {
      const [addon] = insight.addons;
      return {
        what: addon
          ? `Upgrade add-on ${formatList(insight.addons.map(a => a.name))}`
          : insight.name,
        ...(addon?.versions[0] && { to: addon.versions[0] }),
        when: 'blocks',
        state: 'critical',
        why: insight.reason ?? 'EKS says that the next version would break it',
        objects: insight.resources,
      };
    });
}

function apiStep(findings: Findings): Step[] {
  const used = (findings.aws.insights ?? [])
    .flatMap(({ deprecations }) => deprecations)
    .filter(({ clients }) => clients.length > 0);
  return used.length === 0
    ? []
    : [
        {
          what: 'Update clients that use APIs which end',
          when: 'blocks',
          state: 'warning',
          why: `${formatList(
            used.map(({ usage }) => usage),
            2,
          )} is still asked for`,
          objects: used.flatMap(d => d.clients.map(c => c.userAgent)),
        },
      ];
}

function controlPlaneStep(findings: Findings, next: string): Step {
  return {
    what: 'Upgrade the control plane',
    from: findings.aws.cluster?.version,
    to: next,
    when: 'now',
    state: 'notice',
    why: 'One minor at a time; about 10 minutes, the API server keeps answering',
    file: `infra/clusters/${findings.state.ref.name}.tfvars`,
    objects: [],
  };
}

function nodeStep(findings: Findings, next: string): Step[] {
  const { nodeGroups = [] } = findings.aws;
  const pools = findings.kubernetes.nodePools ?? [];
  const what = [
    ...nodeGroups.map(({ name }) => `group ${name}`),
    ...pools.map(({ meta }) => `pool ${meta.name}`),
  ];
  return what.length === 0
    ? []
    : [
        {
          what: 'Nodes follow',
          to: next,
          when: 'after',
          state: 'waits',
          why: `${formatList(
            what,
          )}: groups roll by the apply, Karpenter drifts its nodes within their budgets`,
          objects: pools.map(({ meta }) => `NodePool/${meta.name}`),
        },
      ];
}

function fargateStep(findings: Findings, next: string): Step[] {
  const fargate = (findings.kubernetes.nodes ?? []).filter(
    node => getNodeIdentity(node).origin === 'fargate',
  );
  return fargate.length === 0
    ? []
    : [
        {
          what: `Restart ${formatCount(fargate.length, 'Fargate pod')}`,
          to: next,
          when: 'after',
          state: 'waits',
          why: 'A Fargate pod keeps its kubelet until it is made anew',
          objects: fargate.map(({ meta }) => `Node/${meta.name}`),
        },
      ];
}

function addonStep(findings: Findings, next: string): Step[] {
  const { addons = [] } = findings.aws;
  return addons.length === 0
    ? []
    : [
        {
          what: `Upgrade ${formatCount(addons.length, 'add-on')}`,
          when: 'after',
          state: 'waits',
          why: `To the versions that EKS recommends for ${next}`,
          objects: addons.map(({ name }) => `Addon/${name}`),
        },
      ];
}
