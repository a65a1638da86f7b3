variable "dns_zone" {
  description = "Domain of this cluster. Its records are below it, and nothing else writes there."
  type        = string
}

variable "dns_own_zone" {
  description = "Whether dns_zone becomes a hosted zone of its own. If not, its records lie in the parent zone, beside those of others, and stay there when the cluster goes."
  type        = bool
  default     = true
}

variable "dns_parent_zone_id" {
  description = "Hosted zone that delegates dns_zone, or holds its records."
  type        = string
}

variable "dns_parent_role_arn" {
  description = "Role to assume when the parent zone belongs to another account. Holds an account id, so give it as TF_VAR_dns_parent_role_arn."
  type        = string
  default     = null
}

# A zone of its own lets external-dns clean up, with nobody else's record in reach.
resource "aws_route53_zone" "cluster" {
  count = var.dns_own_zone ? 1 : 0

  name    = var.dns_zone
  comment = "Records of the EKS cluster ${var.cluster_name}, kept by external-dns"

  # Records that outlive the cluster do not keep the zone.
  force_destroy = true
}

provider "aws" {
  alias  = "dns_parent"
  region = var.region

  dynamic "assume_role" {
    for_each = var.dns_parent_role_arn == null ? [] : [var.dns_parent_role_arn]

    content {
      role_arn = assume_role.value
    }
  }
}

resource "aws_route53_record" "delegation" {
  count = var.dns_own_zone ? 1 : 0

  provider = aws.dns_parent

  zone_id = var.dns_parent_zone_id
  name    = var.dns_zone
  type    = "NS"
  ttl     = 300
  records = aws_route53_zone.cluster[0].name_servers
}

locals {
  dns_zone_id  = var.dns_own_zone ? aws_route53_zone.cluster[0].zone_id : var.dns_parent_zone_id
  dns_zone_arn = "arn:${data.aws_partition.current.partition}:route53:::hostedzone/${local.dns_zone_id}"

  # In a zone that others use too, a controller may only touch the names of this cluster.
  dns_names_policy = {
    sid       = "NamesOfThisClusterOnly"
    effect    = "Deny"
    actions   = ["route53:ChangeResourceRecordSets"]
    resources = ["*"]
    condition = [
      {
        test     = "ForAnyValue:StringNotLike"
        variable = "route53:ChangeResourceRecordSetsNormalizedRecordNames"
        values   = ["*${var.dns_zone}"]
      },
    ]
  }
}

output "dns_zone" {
  description = "Domain of the cluster."
  value       = var.dns_zone
}

output "dns_zone_id" {
  description = "Hosted zone of its records; the issuers and external-dns name it."
  value       = local.dns_zone_id
}

output "dns_policy" {
  description = "Whether external-dns takes records away: only where all of them are the cluster's."
  value       = var.dns_own_zone ? "sync" : "upsert-only"
}
