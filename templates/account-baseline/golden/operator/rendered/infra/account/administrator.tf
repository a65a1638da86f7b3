# For people: scripts/apply and scripts/shell of a platform go on as this role. It is administrator inside each cluster too.
resource "aws_iam_role" "administrator" {
  name                 = "eks-platform-admin"
  description          = "Makes EKS platforms, and administers them from the inside"
  max_session_duration = 4 * 3600
  assume_role_policy   = data.aws_iam_policy_document.administrator_trust.json
}

data "aws_iam_policy_document" "administrator_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = length(var.administrators) > 0 ? var.administrators : ["${local.arn_prefix}:root"]
    }
  }
}

resource "aws_iam_role_policy" "administrator" {
  name   = "make-platforms"
  role   = aws_iam_role.administrator.id
  policy = data.aws_iam_policy_document.administer.json
}
