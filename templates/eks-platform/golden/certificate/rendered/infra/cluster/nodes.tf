# The only nodes that Karpenter does not make: it cannot run on nodes that it may remove.
locals {
  system_node_group = {
    ami_type                       = var.system_ami_type
    ami_release_version            = var.system_ami_release_version
    use_latest_ami_release_version = false

    instance_types = var.system_instance_types
    capacity_type  = var.system_capacity_type
    min_size       = var.system_min
    max_size       = var.system_max
    # Read when the group is made, ignored later: change min and max.
    desired_size = var.system_desired

    # Without the taint ordinary pods land here too, and may fill what the components need.
    taints = { for name in var.system_tainted ? ["system"] : [] : name => {
      key    = "CriticalAddonsOnly"
      value  = "true"
      effect = "NO_SCHEDULE"
    } }

    block_device_mappings = {
      root = {
        device_name = "/dev/xvda"
        ebs = {
          volume_size           = 30
          volume_type           = "gp3"
          encrypted             = true
          delete_on_termination = true
        }
      }
    }

    # One hop: pods cannot take the node's role.
    metadata_options = {
      http_tokens                 = "required"
      http_put_response_hop_limit = 1
    }

    update_config      = { max_unavailable = 1 }
    node_repair_config = { enabled = true }

    create_security_group         = false
    iam_role_name                 = "${local.name_prefix}-system-node"
    iam_role_use_name_prefix      = false
    iam_role_permissions_boundary = local.permissions_boundary_arn
  }
}
