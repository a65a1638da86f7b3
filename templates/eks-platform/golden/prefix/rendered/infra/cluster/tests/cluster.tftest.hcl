# Runs without AWS: `tofu test`.
mock_provider "aws" {
  # Modules of others check that a policy is JSON.
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

mock_provider "aws" {
  alias = "dns_parent"
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "111111111111" }
}

override_data {
  target = data.aws_partition.current
  values = { partition = "aws" }
}

override_data {
  target = data.aws_vpc.this
  values = { id = "vpc-1" }
}

override_data {
  target = data.aws_subnets.this
  values = { ids = ["subnet-1", "subnet-2"] }
}

override_module {
  target = module.eks
  outputs = {
    cluster_name                      = "test"
    cluster_addons                    = {}
    cluster_primary_security_group_id = "sg-primary"
    node_security_group_id            = "sg-nodes"
    oidc_provider                     = "oidc.eks.us-east-1.amazonaws.com/id/TEST"
    oidc_provider_arn                 = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/TEST"
  }
}

override_module {
  target = module.karpenter
  outputs = {
    queue_name         = "Karpenter-test"
    node_iam_role_name = "test-us-east-1-karpenter-node"
    iam_role_arn       = "arn:aws:iam::111111111111:role/test-us-east-1-karpenter"
  }
}

override_module {
  target  = module.ebs_csi_identity
  outputs = { iam_role_arn = "arn:aws:iam::111111111111:role/test-us-east-1-ebs-csi" }
}

run "lets_in_by_role_name_only" {
  command = plan

  assert {
    condition = (
      local.access_entries["administrator-eks-platform-admin"].principal_arn
      == "arn:aws:iam::111111111111:role/eks-platform-admin"
    )
    error_message = "The administrator's role is not found by its name in the signed-in account."
  }

  assert {
    condition     = local.permissions_boundary_arn == "arn:aws:iam::111111111111:policy/bound"
    error_message = "The bound of all roles is not found by its name in the signed-in account."
  }

  assert {
    condition     = length([for entry in local.access_entries : entry if can(entry.policy_associations.administrator)]) == 1
    error_message = "Somebody else than the named roles is administrator."
  }

  assert {
    condition = (
      local.access_entries["portal-reader"].kubernetes_groups == ["platform-portal:readers"]
      && !can(length(local.access_entries["portal-reader"].policy_associations))
    )
    error_message = "The portal reads by its group, never by a policy of AWS: those include Secrets."
  }
}

run "goes_without_portal_operators" {
  command = plan

  variables {
    operator_role = null
  }

  assert {
    condition     = !contains(keys(local.portal_entries), "portal-operator")
    error_message = "Somebody may operate although nobody is named."
  }
}

run "keeps_workloads_off_the_system_nodes" {
  command = plan

  assert {
    condition     = local.system_node_group.taints.system.effect == "NO_SCHEDULE"
    error_message = "The system nodes are not tainted."
  }

  assert {
    condition = (
      local.system_node_group.metadata_options.http_put_response_hop_limit == 1
      && local.system_node_group.metadata_options.http_tokens == "required"
    )
    error_message = "Pods could take the node's role."
  }

  assert {
    condition     = local.system_node_group.block_device_mappings.root.ebs.encrypted
    error_message = "The disks of the system nodes can be read."
  }

  assert {
    condition     = local.system_node_group.iam_role_permissions_boundary == local.permissions_boundary_arn
    error_message = "The system nodes' role has no bound."
  }
}

run "lets_workloads_in_without_the_taint" {
  command = plan

  variables {
    system_tainted = false
  }

  assert {
    condition     = length(local.system_node_group.taints) == 0
    error_message = "The system nodes are tainted although ordinary pods may run there."
  }
}

run "starts_network_and_identity_before_nodes" {
  command = plan

  assert {
    condition     = local.addons["vpc-cni"].before_compute && local.addons["eks-pod-identity-agent"].before_compute
    error_message = "Nodes would never become ready, or pods would start without roles."
  }

  assert {
    condition     = jsondecode(local.addons["vpc-cni"].configuration_values).enableNetworkPolicy == "true"
    error_message = "NetworkPolicies would be accepted, and nobody would keep to them."
  }

  assert {
    condition     = local.addons["aws-ebs-csi-driver"].pod_identity_association[0].service_account == "ebs-csi-controller-sa"
    error_message = "No disk could be made: its driver has no role."
  }
}

run "refuses_the_discovery_tag_on_everything" {
  command = plan

  variables {
    tags = { "karpenter.sh/discovery" = "test" }
  }

  expect_failures = [var.tags]
}

run "refuses_an_open_endpoint" {
  command = plan

  variables {
    endpoint_public_cidrs = ["0.0.0.0/0"]
  }

  expect_failures = [var.endpoint_public_cidrs]
}

run "refuses_a_single_system_node" {
  command = plan

  variables {
    system_min = 1
  }

  expect_failures = [var.system_min]
}

run "refuses_to_have_no_administrator" {
  command = plan

  variables {
    administrator_roles = []
  }

  expect_failures = [var.administrator_roles]
}
