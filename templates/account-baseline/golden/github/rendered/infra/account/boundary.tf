# The bound of every role that a platform makes. It allows what controllers, nodes and the control plane do in AWS, and
# nothing that makes or widens an identity: a cluster's administrator does not become the account's.
resource "aws_iam_policy" "boundary" {
  name        = "eks-platform-boundary"
  description = "What roles of EKS platforms may do at most"
  policy      = data.aws_iam_policy_document.boundary.json
}

data "aws_iam_policy_document" "boundary" {
  statement {
    sid = "EverythingButIdentitiesOrganisationAndBill"
    not_actions = [
      "iam:*", "organizations:*", "account:*", "sso:*", "sso-directory:*", "identitystore:*", "billing:*", "payments:*",
      "sts:AssumeRole", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy", "cloudtrail:StopLogging", "cloudtrail:DeleteTrail",
    ]
    resources = ["*"]
  }

  statement {
    sid = "KarpenterGivesItsNodesTheirRole"
    actions = [
      "iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:GetInstanceProfile",
      "iam:ListInstanceProfiles", "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile",
    ]
    resources = ["*"]
  }

  statement {
    sid       = "NodesAndServicesGetRoles"
    actions   = ["iam:PassRole"]
    resources = ["${local.arn_prefix}:role/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ec2.amazonaws.com", "ec2.amazonaws.com.cn", "eks.amazonaws.com", "pods.eks.amazonaws.com"]
    }
  }

  statement {
    sid       = "SpotAndLoadBalancersBringRolesOfAws"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["${local.arn_prefix}:role/aws-service-role/*"]
  }

  statement {
    sid       = "ReadingIsHarmless"
    actions   = ["iam:GetRole", "iam:GetServerCertificate", "iam:ListServerCertificates"]
    resources = ["*"]
  }

  # The states hold what the roles may not see.
  statement {
    sid       = "NeverTheStates"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.state.arn, "${aws_s3_bucket.state.arn}/*"]
  }
}
