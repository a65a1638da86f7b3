# Runs without AWS: `tofu test`. What must not get lost while this root is changed; who changes it on purpose changes it
# here too, and the reviewer sees both.
run "keeps_what_guards_the_cluster" {
  command = plan

  module {
    source = "../guards"
  }

  variables {
    root = "cluster"

    lines = {
      "eks.tf" = [
        # Nobody deletes it by mistake, and AWS's support does not become dear by itself.
        "deletion_protection = var.deletion_protection",
        "upgrade_policy = { support_type = var.support_policy }",

        # Closed to the internet but for the named ranges.
        "endpoint_private_access = true",
        "endpoint_public_access = length(var.endpoint_public_cidrs) > 0",
        "endpoint_public_access_cidrs = length(var.endpoint_public_cidrs) > 0 ? var.endpoint_public_cidrs : null",

        # Who may enter, and who may use the key of the Secrets, stands in access.tf alone.
        "authentication_mode = \"API\"",
        "enable_cluster_creator_admin_permissions = false",
        "access_entries = local.access_entries",
        "kms_key_administrators = local.administrator_arns",

        "enabled_log_types = var.log_types",
        "addons = local.addons",
        "iam_role_permissions_boundary = local.permissions_boundary_arn",
        "enable_irsa = false",
        "eks_managed_node_groups = { system = local.system_node_group }",
        "\"karpenter.sh/discovery\" = var.cluster_name",

        # How the portal finds the owner.
        "\"backstage.io/entity-ref\" = var.entity_ref",
      ]
      "karpenter.tf" = [
        "iam_role_permissions_boundary_arn = local.permissions_boundary_arn",
        "node_iam_role_permissions_boundary = local.permissions_boundary_arn",
        "node_iam_role_use_name_prefix = false",
      ]
      # What is paid, and what belongs to nobody any more, is found by these tags.
      "providers.tf" = [
        "tags = merge(var.tags, {",
        "\"owner\" = var.owner",
        "\"eks-platform.io/cluster\" = var.cluster_name",
        "\"eks-platform.io/root\" = \"cluster\"",
      ]
    }

    # A pod without its role starts, and fails at its first call of AWS.
    service_accounts = [
      "kube-system/aws-load-balancer-controller",
      "external-dns/external-dns",
      "kube-system/karpenter",
      "cert-manager/cert-manager",
      "external-secrets/external-secrets",
      "kube-system/efs-csi-controller-sa",
      "velero/velero",
    ]

    # infra/flux/runtime-info.tf hands them to Flux.
    outputs = [
      "cluster_name",
      "service_dns_ip",
      "vpc_id",
      "dns_zone",
      "dns_zone_id",
      "dns_policy",
      "karpenter_queue",
      "karpenter_node_role",
      "registry_cache",
      "efs_file_system_id",
      "velero_bucket",
    ]
  }

  assert {
    condition     = length(output.missing_lines) == 0
    error_message = "Gone or changed: ${join("; ", output.missing_lines)}."
  }

  assert {
    condition     = length(output.unbound_service_accounts) == 0
    error_message = "No role is bound to ${join(", ", output.unbound_service_accounts)}."
  }

  assert {
    condition     = length(output.missing_outputs) == 0
    error_message = "Flux waits for the outputs ${join(", ", output.missing_outputs)}."
  }

  assert {
    condition     = length(output.unbounded_roles) == 0
    error_message = "A role without the permissions boundary is made in ${join(", ", output.unbounded_roles)}."
  }

  assert {
    condition     = length(output.wide_permissions) == 0
    error_message = "More is allowed than one thing needs: ${join("; ", output.wide_permissions)}."
  }
}
