variable "dns_zone" {
  description = "Zone of this cluster. It is made here, and nothing else writes to it."
  type        = string
}

variable "dns_parent_zone_id" {
  description = "Hosted zone that delegates dns_zone."
  type        = string
}

variable "dns_parent_role_arn" {
  description = "Role to assume when the parent zone belongs to another account. Holds an account id, so give it as TF_VAR_dns_parent_role_arn."
  type        = string
  default     = null
}

# Each cluster has a zone of its own, so external-dns may clean up in it and nobody else's record is in reach.
resource "aws_route53_zone" "cluster" {
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
  provider = aws.dns_parent

  zone_id = var.dns_parent_zone_id
  name    = var.dns_zone
  type    = "NS"
  ttl     = 300
  records = aws_route53_zone.cluster.name_servers
}

output "dns_zone" {
  description = "Zone of the cluster."
  value       = aws_route53_zone.cluster.name
}

output "dns_zone_id" {
  description = "Id of that zone; the issuers and external-dns name it."
  value       = aws_route53_zone.cluster.zone_id
}
