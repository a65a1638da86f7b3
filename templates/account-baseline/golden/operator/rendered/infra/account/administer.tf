# What it takes to make and remove a platform; for people (eks-platform-admin) and pipelines (eks-platform-apply).
data "aws_iam_policy_document" "administer" {
  statement {
    sid = "PartsOfPlatformsInTheirRegions"
    actions = [
      "autoscaling:*", "backup:*", "cloudtrail:*", "cloudwatch:*", "ec2:*", "ecr:*", "eks:*", "elasticfilesystem:*",
      "elasticloadbalancing:*", "events:*", "kms:*", "logs:*", "rds:*", "secretsmanager:*", "sqs:*", "ssm:GetParameter*",
      "tag:*",
    ]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = var.regions
    }
  }

  statement {
    sid       = "PartsWithoutARegion"
    actions   = ["budgets:*", "route53:*", "s3:*"]
    resources = ["*"]
  }

  statement {
    sid       = "SeeIdentities"
    actions   = ["iam:Get*", "iam:List*"]
    resources = ["*"]
  }

  # Whoever may give rights may give them to a role of one's own: so only to roles that have the bound.
  statement {
    sid = "RolesWithinTheBound"
    actions = [
      "iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
      "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy",
    ]
    resources = ["${local.arn_prefix}:role/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PermissionsBoundary"
      values   = [aws_iam_policy.boundary.arn]
    }
  }

  statement {
    sid = "RestOfRolesAndPolicies"
    actions = [
      "iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:CreatePolicy", "iam:CreatePolicyVersion",
      "iam:DeleteInstanceProfile", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:DeleteRole",
      "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile", "iam:TagPolicy", "iam:TagRole", "iam:UntagPolicy",
      "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription",
    ]
    resources = [
      "${local.arn_prefix}:role/*", "${local.arn_prefix}:policy/*", "${local.arn_prefix}:instance-profile/*",
    ]
  }

  statement {
    sid = "ClustersThatSpeakForTheirPods"
    actions = [
      "iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider", "iam:TagOpenIDConnectProvider",
      "iam:UpdateOpenIDConnectProviderThumbprint",
    ]
    resources = ["${local.arn_prefix}:oidc-provider/oidc.eks.*"]
  }

  statement {
    sid       = "HandRolesToServices"
    actions   = ["iam:PassRole"]
    resources = ["${local.arn_prefix}:role/*"]

    condition {
      test     = "StringLike"
      variable = "iam:PassedToService"
      values = [
        "backup.amazonaws.com", "cloudtrail.amazonaws.com", "ec2.amazonaws.com*", "eks.amazonaws.com",
        "eks-fargate-pods.amazonaws.com", "pods.eks.amazonaws.com",
      ]
    }
  }

  statement {
    sid       = "RolesThatServicesBring"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["${local.arn_prefix}:role/aws-service-role/*"]
  }

  dynamic "statement" {
    for_each = var.dns_delegation_role_arn == null ? [] : [var.dns_delegation_role_arn]

    content {
      sid       = "DelegateZonesFromAnotherAccount"
      actions   = ["sts:AssumeRole"]
      resources = [statement.value]
    }
  }

  # What stands here belongs to the account: neither widened, nor lifted, nor entered by handing it to a machine.
  statement {
    sid    = "NotTheBaseline"
    effect = "Deny"
    actions = [
      "iam:AddRoleToInstanceProfile", "iam:Attach*", "iam:Create*", "iam:Delete*", "iam:Detach*", "iam:PassRole", "iam:Put*",
      "iam:Set*", "iam:Tag*", "iam:Untag*", "iam:Update*",
    ]
    resources = concat([aws_iam_policy.boundary.arn], [
      for name in ["admin", "apply", "operator", "plan", "reader"] : "${local.arn_prefix}:role/eks-platform-${name}"
    ])
  }

  statement {
    sid       = "NorLiftABound"
    effect    = "Deny"
    actions   = ["iam:DeleteRolePermissionsBoundary"]
    resources = ["*"]
  }

  statement {
    sid    = "NorLoseTheStates"
    effect = "Deny"
    actions = [
      "s3:DeleteBucket*", "s3:DeleteObjectVersion", "s3:PutBucket*", "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
    ]
    resources = [aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/*"]
  }

  statement {
    sid       = "NorTheirKey"
    effect    = "Deny"
    actions   = ["kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"]
    resources = [aws_kms_key.state.arn]
  }
}
