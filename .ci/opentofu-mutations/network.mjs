import { change, drop, mislead, permit, permitAny } from './damages.mjs';

/** infra/network of a platform that makes it. */
export const network = [
  drop('vpc.tf', 'intra_subnets = var.intra_subnets'),
  change('vpc.tf', 'enable_nat_gateway = true', 'enable_nat_gateway = false'),
  change(
    'vpc.tf',
    'single_nat_gateway = var.nat_gateways == "one"',
    'single_nat_gateway = false',
  ),
  drop('vpc.tf', '"eks-platform.io/tier" = "private"'),
  drop('vpc.tf', '"kubernetes.io/role/internal-elb" = "1"'),
  drop('vpc.tf', '"kubernetes.io/role/elb" = "1"'),
  drop('vpc.tf', '"karpenter.sh/discovery" = var.cluster_name'),
  drop('vpc.tf', 'route_table_ids = module.vpc.private_route_table_ids'),
  change('providers.tf', 'tags = merge(var.tags, {', 'tags = merge({}, {'),
  drop('providers.tf', '"eks-platform.io/root" = "network"'),
];

/** Its rules about what it is given. */
export const networkRules = [
  permitAny('zones', 'length(var.zones) >= 2'),
  permitAny('tags', '!contains(keys(var.tags), "karpenter.sh/discovery")'),
  permitAny('nat_gateways', 'contains(["one", "per-zone"], var.nat_gateways)'),
];

/** infra/network of a platform in somebody else's. */
export const existingNetwork = [
  permit(
    'existing.tf',
    'condition = self.enable_dns_support && self.enable_dns_hostnames',
    'condition = self.enable_dns_support',
    'data.aws_vpc.this',
  ),
  permit(
    'existing.tf',
    'condition = lookup(self.tags, "kubernetes.io/role/internal-elb", "") == "1"',
    'condition = self.vpc_id != ""',
    'data.aws_subnet.private',
  ),
  permit(
    'existing.tf',
    'condition = length(local.zones) >= 2',
    'condition = length(local.zones) >= 1',
    'output.zones',
  ),
  permitAny('private_subnet_ids', 'length(var.private_subnet_ids) >= 2'),
];

/** infra/flux. */
export const flux = [
  change('bootstrap.tf', 'data = local.runtime_info', 'data = {}'),
  drop('bootstrap.tf', 'labels = { "reconcile.fluxcd.io/watch" = "Enabled" }'),
  drop(
    'bootstrap.tf',
    'annotations = { "kustomize.toolkit.fluxcd.io/ssa" = "Merge" }',
  ),
  change('bootstrap.tf', 'stringData = var.git_credential', 'stringData = {}'),
  change(
    'bootstrap.tf',
    'for name in ["reader", "operator", "admission-policy"] : file("${local.kube}/infra/access/${name}.yaml")',
    'for name in ["reader", "operator"] : file("${local.kube}/infra/access/${name}.yaml")',
  ),
  drop('variables.tf', 'sensitive = true'),
  mislead(
    'runtime-info.tf',
    'service_dns_ip = var.cluster_outputs.service_dns_ip',
    '',
    'has other keys than runtime-info.tf',
  ),
  change(
    'runtime-info.tf',
    'karpenter_node_role = var.cluster_outputs.karpenter_node_role',
    'karpenter_node_role = "Karpenter-node"',
  ),
  permitAny('cluster_outputs', 'var.cluster_outputs != null'),
];

export const fluxOnNodes = [
  drop('bootstrap.tf', 'tolerations = local.tolerate_system_nodes'),
  change(
    'bootstrap.tf',
    'operator_values = { tolerations = local.tolerate_system_nodes }',
    'operator_values = {}',
  ),
];
