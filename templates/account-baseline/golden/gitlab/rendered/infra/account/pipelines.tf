# Jobs of GitLab CI sign in with a token that GitLab signs; no key of AWS lies anywhere.
locals {
  pipeline_issuer   = var.gitlab_host
  pipeline_audience = "https://${var.gitlab_host}"

  # Every branch may look. Only main, which is protected, may change anything.
  pipeline_plan_subjects  = ["project_path:${var.gitlab_group}/*:ref_type:branch:ref:*"]
  pipeline_apply_subjects = ["project_path:${var.gitlab_group}/*:ref_type:branch:ref:main"]
}

resource "aws_iam_openid_connect_provider" "pipelines" {
  count = var.pipeline_issuer_known ? 0 : 1

  url            = "https://${local.pipeline_issuer}"
  client_id_list = [local.pipeline_audience]
}

data "aws_iam_openid_connect_provider" "pipelines" {
  count = var.pipeline_issuer_known ? 1 : 0

  url = "https://${local.pipeline_issuer}"
}

locals {
  pipeline_issuer_arn = one(concat(
    aws_iam_openid_connect_provider.pipelines[*].arn, data.aws_iam_openid_connect_provider.pipelines[*].arn,
  ))
}

data "aws_iam_policy_document" "pipeline_trust" {
  for_each = {
    plan  = local.pipeline_plan_subjects
    apply = local.pipeline_apply_subjects
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.pipeline_issuer_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.pipeline_issuer}:aud"
      values   = [local.pipeline_audience]
    }

    condition {
      test     = "StringLike"
      variable = "${local.pipeline_issuer}:sub"
      values   = each.value
    }
  }
}

resource "aws_iam_role" "apply" {
  name                 = "eks-platform-apply"
  description          = "Pipelines apply EKS platforms"
  max_session_duration = 2 * 3600
  assume_role_policy   = data.aws_iam_policy_document.pipeline_trust["apply"].json
}

resource "aws_iam_role_policy" "apply" {
  name   = "make-platforms"
  role   = aws_iam_role.apply.id
  policy = data.aws_iam_policy_document.administer.json
}

resource "aws_iam_role" "plan" {
  name               = "eks-platform-plan"
  description        = "Pipelines see what an apply would change"
  assume_role_policy = data.aws_iam_policy_document.pipeline_trust["plan"].json
}

resource "aws_iam_role_policy" "plan" {
  name   = "see-what-would-change"
  role   = aws_iam_role.plan.id
  policy = data.aws_iam_policy_document.plan.json
}

data "aws_iam_policy_document" "plan" {
  statement {
    sid = "ReadPartsOfPlatforms"
    actions = [
      "backup:Describe*", "backup:Get*", "backup:List*", "budgets:Describe*", "budgets:List*", "budgets:View*",
      "cloudtrail:Describe*", "cloudtrail:Get*", "cloudtrail:List*", "ec2:Describe*", "ec2:Get*", "ecr:Describe*",
      "ecr:GetRepositoryPolicy", "ecr:List*", "eks:Describe*", "eks:List*", "elasticfilesystem:Describe*",
      "elasticfilesystem:List*", "events:Describe*", "events:List*", "iam:Get*", "iam:List*", "kms:Describe*",
      "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:List*", "logs:Describe*", "logs:List*", "rds:Describe*",
      "rds:List*", "route53:Get*", "route53:List*", "s3:GetAccelerateConfiguration", "s3:GetBucket*",
      "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration",
      "s3:ListAllMyBuckets", "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy",
      "secretsmanager:List*", "sqs:Get*", "sqs:List*", "ssm:GetParameter*", "tag:Get*",
    ]
    resources = ["*"]
  }

  # OpenTofu opens what is ephemeral while it plans: it draws a password, and reads the one that a database has.
  statement {
    sid       = "DrawPasswords"
    actions   = ["secretsmanager:GetRandomPassword"]
    resources = ["*"]
  }

  statement {
    sid     = "ReadPasswordsOfDatabases"
    actions = ["secretsmanager:GetSecretValue"]
    resources = [
      for region in var.regions :
      "arn:${local.partition}:secretsmanager:${region}:${local.account_id}:secret:*/dagster-database-??????"
    ]
  }

  statement {
    sid       = "ReadStates"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/*"]
  }

  statement {
    sid       = "TellThePortalOfDrift"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.state.arn}/reports/*"]
  }

  # States and reports are encrypted, and so is a plan on its way to those who approve it.
  statement {
    sid       = "UseTheirKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.state.arn]
  }
}

output "plan_role_arn" {
  description = "AWS_PLAN_ROLE_ARN of the pipelines."
  value       = aws_iam_role.plan.arn
}

output "apply_role_arn" {
  description = "AWS_APPLY_ROLE_ARN of the pipelines."
  value       = aws_iam_role.apply.arn
}
