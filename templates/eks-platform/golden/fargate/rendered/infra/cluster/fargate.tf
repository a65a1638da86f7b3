# What must run before a node exists runs on Fargate, one profile per namespace: Karpenter cannot run on nodes that it
# may remove. DaemonSets, disks and GPUs stay on Karpenter's nodes.
locals {
  fargate_namespaces = [
    # DNS, Karpenter and the controllers that clean up after it.
    "kube-system",
    # Flux, and the Job that brings it.
    "flux-system",
    "flux-operator-bootstrap",
    "external-dns",
    "cert-manager",
  ]

  # EKS takes one profile at a time, so each costs a minute or two of the first apply.
  fargate_profiles = { for namespace in toset(local.fargate_namespaces) : namespace => {
    name            = namespace
    selectors       = [{ namespace = namespace }]
    subnet_ids      = local.private_subnet_ids
    create_iam_role = false
    iam_role_arn    = aws_iam_role.fargate.arn
  } }
}

# Pulls images and registers the pod's own little node. Pods do not get it.
resource "aws_iam_role" "fargate" {
  name                 = "${local.name_prefix}-fargate"
  permissions_boundary = local.permissions_boundary_arn
  assume_role_policy   = data.aws_iam_policy_document.fargate_trust.json
}

data "aws_iam_policy_document" "fargate_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["eks-fargate-pods.amazonaws.com"]
    }

    # Only for this cluster's profiles.
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [local.fargate_profile_arn_pattern]
    }
  }
}

locals {
  fargate_profile_arn_pattern = join(":", [
    "arn", data.aws_partition.current.partition, "eks", var.region, data.aws_caller_identity.current.account_id,
    "fargateprofile/${var.cluster_name}/*",
  ])
}

resource "aws_iam_role_policy_attachment" "fargate" {
  role       = aws_iam_role.fargate.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
}
