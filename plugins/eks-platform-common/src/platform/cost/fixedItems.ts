import type { CompleteAnswers } from '../completeAnswers';
import type { PlatformContext, PlatformPrices } from '../platformContext';
import { daysUntil } from '../rules/kubernetesVersion';
import { fixed } from './countedItem';
import type { CountedItem } from './countedItem';

/** NAT gateways that the platform makes; those of an existing VPC are not its own. */
export function gatewayCount(answers: CompleteAnswers): number {
  if (answers.networkMode === 'existing') {
    return 0;
  }
  return answers.natGateways === 'per-zone' ? answers.zones : 1;
}

/** What is there whatever runs: control plane, ways in and out. */
export function fixedItems(
  answers: CompleteAnswers,
  context: PlatformContext,
  prices: PlatformPrices,
): CountedItem[] {
  const gateways = gatewayCount(answers);
  const hasEntry = answers.ingress.entry !== 'none';
  const addresses =
    gateways +
    (hasEntry && answers.ingress.reach === 'public' ? answers.zones : 0);
  const row = context.versions.kubernetes.versions.find(
    item => item.version === answers.kubernetesVersion,
  );
  const extended =
    row !== undefined && daysUntil(row.standardUntil, context.today) <= 0;
  return [
    extended
      ? fixed('Control plane, extended support', prices.controlPlane.extended)
      : fixed('Control plane', prices.controlPlane.standard),
    ...(gateways > 0
      ? [
          fixed(
            gateways === 1 ? 'NAT gateway' : `${gateways} × NAT gateway`,
            gateways * prices.natGateway,
          ),
        ]
      : []),
    ...(hasEntry ? [fixed('Load balancer', prices.loadBalancer)] : []),
    ...(addresses > 0
      ? [fixed(`${addresses} × public IPv4`, addresses * prices.publicIpv4)]
      : []),
  ];
}
