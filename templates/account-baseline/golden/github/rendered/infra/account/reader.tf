# The whole list of what the portal may read. Each of its pages says which action it misses when one is taken away.
data "aws_iam_policy_document" "reader" {
  statement {
    sid = "Clusters"
    actions = [
      "eks:DescribeAccessEntry", "eks:DescribeAddon", "eks:DescribeAddonVersions", "eks:DescribeCluster",
      "eks:DescribeClusterVersions", "eks:DescribeFargateProfile", "eks:DescribeInsight", "eks:DescribeNodegroup",
      "eks:DescribePodIdentityAssociation", "eks:DescribeUpdate", "eks:ListAccessEntries", "eks:ListAddons",
      "eks:ListAssociatedAccessPolicies", "eks:ListClusters", "eks:ListFargateProfiles", "eks:ListInsights",
      "eks:ListNodegroups", "eks:ListPodIdentityAssociations", "eks:ListUpdates",
    ]
    resources = ["*"]
  }

  statement {
    sid = "MachinesDisksAndAddresses"
    actions = [
      "ec2:DescribeCapacityReservations", "ec2:DescribeInstances", "ec2:DescribeInstanceTypeOfferings",
      "ec2:DescribeInstanceTypes", "ec2:DescribeNatGateways", "ec2:DescribeSpotPriceHistory", "ec2:DescribeSubnets",
      "ec2:DescribeVolumes",
    ]
    resources = ["*"]
  }

  statement {
    sid = "WaysIn"
    actions = [
      "acm:DescribeCertificate", "acm:ListCertificates", "elasticloadbalancing:DescribeListenerCertificates",
      "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancers",
      "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTargetGroups",
      "elasticloadbalancing:DescribeTargetHealth", "route53:ListHostedZonesByName",
    ]
    resources = ["*"]
  }

  statement {
    sid       = "InterruptionsLimitsAndPrices"
    actions   = ["cloudwatch:GetMetricData", "pricing:GetProducts", "servicequotas:GetServiceQuota"]
    resources = ["*"]
  }

  statement {
    sid       = "KarpentersQueues"
    actions   = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]
    resources = [for region in var.regions : "arn:${local.partition}:sqs:${region}:${local.account_id}:Karpenter-*"]
  }

  statement {
    sid     = "DeniedCallsInTheTrail"
    actions = ["logs:StartQuery"]
    resources = [
      for region in var.regions :
      "arn:${local.partition}:logs:${region}:${local.account_id}:log-group:/aws/cloudtrail/*"
    ]
  }

  # A query has no ARN.
  statement {
    sid       = "AnswersOfThatQuery"
    actions   = ["logs:GetQueryResults"]
    resources = ["*"]
  }

  statement {
    sid = "WhatARoleOfAPlatformMayDo"
    actions = [
      "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
      "iam:ListRolePolicies",
    ]
    resources = ["*"]
  }

  statement {
    sid       = "ApplyReports"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.state.arn}/reports/*"]
  }

  # Without it an absent report looks like a forbidden one.
  statement {
    sid       = "WhetherThereIsAReport"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.state.arn]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["reports/*"]
    }
  }

  statement {
    sid       = "ReportsAreEncrypted"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.state.arn]

    condition {
      test     = "StringLike"
      variable = "kms:EncryptionContext:aws:s3:arn"
      values   = [aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/reports/*"]
    }
  }
}
