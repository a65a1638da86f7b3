import { change, drop, mislead, permitAny } from './damages.mjs';

/** infra/cluster of every platform. */
export const cluster = [
  change(
    'eks.tf',
    'deletion_protection = var.deletion_protection',
    'deletion_protection = false',
  ),
  drop('eks.tf', 'upgrade_policy = { support_type = var.support_policy }'),
  drop('eks.tf', 'endpoint_private_access = true'),
  change(
    'eks.tf',
    'endpoint_public_access = length(var.endpoint_public_cidrs) > 0',
    'endpoint_public_access = true',
  ),
  drop(
    'eks.tf',
    'endpoint_public_access_cidrs = length(var.endpoint_public_cidrs) > 0 ? var.endpoint_public_cidrs : null',
  ),
  change(
    'eks.tf',
    'authentication_mode = "API"',
    'authentication_mode = "API_AND_CONFIG_MAP"',
  ),
  change(
    'eks.tf',
    'enable_cluster_creator_admin_permissions = false',
    'enable_cluster_creator_admin_permissions = true',
  ),
  drop('eks.tf', 'access_entries = local.access_entries'),
  drop('eks.tf', 'kms_key_administrators = local.administrator_arns'),
  change(
    'eks.tf',
    'enabled_log_types = var.log_types',
    'enabled_log_types = []',
  ),
  drop('eks.tf', 'addons = local.addons'),
  drop(
    'eks.tf',
    'iam_role_permissions_boundary = local.permissions_boundary_arn',
  ),
  drop('eks.tf', '"backstage.io/entity-ref" = var.entity_ref'),
  change('providers.tf', 'tags = merge(var.tags, {', 'tags = merge({}, {'),
  drop('providers.tf', '"owner" = var.owner'),
  drop('providers.tf', '"eks-platform.io/cluster" = var.cluster_name'),
  drop('providers.tf', '"eks-platform.io/root" = "cluster"'),
  drop(
    'karpenter.tf',
    'iam_role_permissions_boundary_arn = local.permissions_boundary_arn',
  ),
  drop(
    'karpenter.tf',
    'node_iam_role_permissions_boundary = local.permissions_boundary_arn',
  ),
  change(
    'karpenter.tf',
    'node_iam_role_use_name_prefix = false',
    'node_iam_role_use_name_prefix = true',
  ),

  mislead(
    'karpenter.tf',
    'output "karpenter_queue" {',
    'output "queue" {',
    'karpenter_queue',
  ),
  mislead(
    'outputs.tf',
    'output "service_dns_ip" {',
    'output "dns_ip" {',
    'service_dns_ip',
  ),
  mislead(
    'access.tf',
    'kubernetes_groups = ["platform-portal:readers"]',
    'kubernetes_groups = ["system:masters"]',
    'The portal reads by its group',
  ),
  mislead(
    'access.tf',
    'administrator_entries = { for role in var.administrator_roles : "administrator-${role}" => {',
    'administrator_entries = { for role in concat(var.administrator_roles, ["somebody"]) : "administrator-${role}" => {',
    'Somebody else than the named roles is administrator',
  ),
  mislead(
    'addons.tf',
    'eks-pod-identity-agent = { before_compute = true }',
    'eks-pod-identity-agent = { before_compute = false }',
    'pods would start without roles',
  ),
  mislead(
    'addons.tf',
    'configuration_values = jsonencode({ enableNetworkPolicy = "true" })',
    'configuration_values = jsonencode({ enableNetworkPolicy = "false" })',
    'nobody would keep to them',
  ),
  mislead(
    'providers.tf',
    '"arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:policy/${var.permissions_boundary}"',
    '"arn:${data.aws_partition.current.partition}:iam::aws:policy/${var.permissions_boundary}"',
    'The bound of all roles is not found',
  ),
];

/** Its rules about what it is given; they are the same in every platform with system nodes. */
export const rules = [
  permitAny(
    'endpoint_public_cidrs',
    'alltrue([for cidr in var.endpoint_public_cidrs : can(cidrnetmask(cidr)) && !endswith(cidr, "/0")])',
  ),
  permitAny('tags', '!contains(keys(var.tags), "karpenter.sh/discovery")'),
  permitAny('administrator_roles', 'length(var.administrator_roles) > 0'),
  permitAny('system_min', 'var.system_min >= 2'),
];

/** With a node group of its own for the system. */
export const systemNodes = [
  drop(
    'eks.tf',
    'eks_managed_node_groups = { system = local.system_node_group }',
  ),
  change('eks.tf', 'enable_irsa = false', 'enable_irsa = true'),
  mislead(
    'nodes.tf',
    'effect = "NO_SCHEDULE"',
    'effect = "PREFER_NO_SCHEDULE"',
    'The system nodes are not tainted',
  ),
  mislead(
    'nodes.tf',
    'http_put_response_hop_limit = 1',
    'http_put_response_hop_limit = 2',
    "Pods could take the node's role",
  ),
  mislead(
    'nodes.tf',
    'encrypted = true',
    'encrypted = false',
    'The disks of the system nodes can be read',
  ),
  mislead(
    'nodes.tf',
    'iam_role_permissions_boundary = local.permissions_boundary_arn',
    'iam_role_permissions_boundary = null',
    "The system nodes' role has no bound",
  ),
  mislead(
    'addons.tf',
    'service_account = "ebs-csi-controller-sa"',
    'service_account = "ebs-csi"',
    'No disk could be made',
  ),
  mislead(
    'karpenter.tf',
    'service_account = "karpenter"',
    'service_account = "autoscaler"',
    'kube-system/karpenter',
  ),
  mislead(
    'aws-load-balancer-controller.tf',
    'service_account = "aws-load-balancer-controller"',
    'service_account = "controller"',
    'kube-system/aws-load-balancer-controller',
  ),
];

/** In a network of its own. */
export const ownNetwork = [
  drop('eks.tf', '"karpenter.sh/discovery" = var.cluster_name'),
];

/** With the system on Fargate. */
export const fargate = [
  change('eks.tf', 'enable_irsa = true', 'enable_irsa = false'),
  drop('eks.tf', 'fargate_profiles = local.fargate_profiles'),
  change(
    'eks.tf',
    'create_node_security_group = false',
    'create_node_security_group = true',
  ),
  drop(
    'karpenter.tf',
    'iam_role_source_assume_policy_documents = [data.aws_iam_policy_document.karpenter_trust.json]',
  ),
  change(
    'karpenter.tf',
    'values = ["system:serviceaccount:kube-system:karpenter"]',
    'values = ["system:serviceaccount:*:*"]',
  ),
  change('karpenter.tf', 'values = ["sts.amazonaws.com"]', 'values = ["*"]'),
  mislead(
    'external-dns.tf',
    'namespace_service_accounts = ["external-dns:external-dns"]',
    'namespace_service_accounts = ["external-dns:default"]',
    'external-dns/external-dns',
  ),
  mislead(
    'fargate.tf',
    '"flux-operator-bootstrap",',
    '',
    'Flux or its bootstrap would wait for a node',
  ),
  mislead(
    'fargate.tf',
    '"fargateprofile/${var.cluster_name}/*",',
    '"fargateprofile/*",',
    "Another cluster's pods could start with this role",
  ),
  mislead(
    'fargate.tf',
    'permissions_boundary = local.permissions_boundary_arn',
    '',
    'fargate.tf',
  ),
  mislead(
    'addons.tf',
    'computeType = "Fargate"',
    'computeType = "fargate"',
    'the word is spelt with a capital F',
  ),
  mislead(
    'addons.tf',
    'limits = { cpu = "0.25", memory = "256M" }',
    'limits = { cpu = "1", memory = "256M" }',
    'limits that differ promise what is not there',
  ),
];
