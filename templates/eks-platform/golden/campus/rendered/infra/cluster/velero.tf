# Where Velero keeps backups. Bucket and key outlive the cluster: `scripts/destroy` forgets them, it does not delete them,
# because a backup is wanted most when its cluster is gone. Delete them by hand once no backup is needed.
resource "aws_s3_bucket" "velero" {
  bucket_prefix = "${var.cluster_name}-velero-"

  lifecycle {
    destroy = false
  }
}

resource "aws_kms_key" "velero" {
  description         = "Backups of EKS cluster ${var.cluster_name}"
  enable_key_rotation = true

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "velero" {
  bucket = aws_s3_bucket.velero.id

  rule {
    # One key per bucket and hour instead of one request to KMS per object.
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.velero.arn
    }
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_public_access_block" "velero" {
  bucket = aws_s3_bucket.velero.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true

  lifecycle {
    destroy = false
  }
}

# A week to undo a wrong or a malicious deletion.
resource "aws_s3_bucket_versioning" "velero" {
  bucket = aws_s3_bucket.velero.id

  versioning_configuration {
    status = "Enabled"
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "velero" {
  bucket = aws_s3_bucket_versioning.velero.bucket

  rule {
    id     = "deleted-backups"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 7
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 2
    }
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_policy" "velero" {
  bucket = aws_s3_bucket.velero.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "OnlyEncryptedTransport"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.velero.arn, "${aws_s3_bucket.velero.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })

  lifecycle {
    destroy = false
  }
}

# Objects under this cluster's name only. Snapshots are made by the EBS CSI driver with its own role.
module "velero_identity" {
  source  = "terraform-aws-modules/eks-pod-identity/aws"
  version = "2.8.1"

  name                     = "${local.name_prefix}-velero"
  use_name_prefix          = false
  permissions_boundary_arn = local.permissions_boundary_arn

  attach_custom_policy = true
  policy_statements = [
    {
      sid = "Backups"
      actions = [
        "s3:GetObject",
        "s3:PutObject",
        "s3:DeleteObject",
        "s3:AbortMultipartUpload",
        "s3:ListMultipartUploadParts",
      ]
      resources = ["${aws_s3_bucket.velero.arn}/${var.cluster_name}/*"]
    },
    {
      sid       = "FindBackups"
      actions   = ["s3:ListBucket"]
      resources = [aws_s3_bucket.velero.arn]
      condition = [{
        test     = "StringLike"
        variable = "s3:prefix"
        values   = ["${var.cluster_name}/*", var.cluster_name]
      }]
    },
    {
      sid       = "Encrypt"
      actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
      resources = [aws_kms_key.velero.arn]
    },
  ]

  associations = {
    server = {
      cluster_name    = module.eks.cluster_name
      namespace       = "velero"
      service_account = "velero"
    }
  }
}

output "velero_bucket" {
  description = "Bucket that holds the backups; it stays when the cluster is destroyed."
  value       = aws_s3_bucket.velero.id
}
