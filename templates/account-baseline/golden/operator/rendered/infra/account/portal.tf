# How the portal enters: its own role assumes one of two roles here, and has to say the external id.
resource "random_uuid" "external_id" {}

data "aws_iam_policy_document" "portal_trust" {
  statement {
    sid     = "PortalWithTheExternalId"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [var.portal_role_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [random_uuid.external_id.result]
    }
  }

  dynamic "statement" {
    for_each = var.portal_tags_sessions ? ["pod identity hands its session tags on"] : []

    content {
      sid     = "SessionTags"
      actions = ["sts:TagSession"]

      principals {
        type        = "AWS"
        identifiers = [var.portal_role_arn]
      }
    }
  }
}

resource "aws_iam_role" "reader" {
  name               = "eks-platform-reader"
  description        = "The portal reads clusters and what they stand on"
  assume_role_policy = data.aws_iam_policy_document.portal_trust.json
}

resource "aws_iam_role_policy" "reader" {
  name   = "read-what-the-portal-shows"
  role   = aws_iam_role.reader.id
  policy = data.aws_iam_policy_document.reader.json
}

# In AWS it may do nothing. Clusters let it in to reconcile and to suspend (infra/cluster/access.tf of each platform).
resource "aws_iam_role" "operator" {
  name               = "eks-platform-operator"
  description        = "The portal reconciles and suspends inside clusters; no right in AWS"
  assume_role_policy = data.aws_iam_policy_document.portal_trust.json
}

output "external_id" {
  description = "What the portal has to say when it enters."
  value       = random_uuid.external_id.result
  sensitive   = true
}
