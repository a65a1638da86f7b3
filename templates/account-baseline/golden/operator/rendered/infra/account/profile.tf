# What the portal has to know of the account, to paste into its configuration.
data "aws_route53_zone" "clusters" {
  count = var.dns_zone == null ? 0 : 1

  name = var.dns_zone
}

locals {
  profile = {
    alias               = var.alias
    accountId           = local.account_id
    partition           = local.partition
    regions             = var.regions
    readerRole          = aws_iam_role.reader.name
    operatorRole        = aws_iam_role.operator.name
    adminRole           = aws_iam_role.administrator.name
    externalId          = "$${EKS_${replace(upper(var.alias), "-", "_")}_EXTERNAL_ID}"
    permissionsBoundary = aws_iam_policy.boundary.name
    state = {
      bucket   = aws_s3_bucket.state.id
      region   = var.region
      kmsAlias = aws_kms_alias.state.name
    }
    apply = merge(
      { by = var.apply_by, runner = var.runner },
      var.apply_by == "operator" ? {} : { planRole = "eks-platform-plan", applyRole = "eks-platform-apply" },
    )
    operatorsGroup = "group:default/platform-operators"
    egressCidrs    = { backstage = [], ci = [] }
    dns            = [for zone in data.aws_route53_zone.clusters : { zone = var.dns_zone, zoneId = zone.zone_id }]
    git            = { fluxCredentialSecret = var.flux_credential_secret }
    guardrails     = { oldestKubernetes = "1.35", maxHourlyUsd = 20 }
  }
}

output "profile" {
  description = "One entry of eksPlatform.accounts. Fill in egressCidrs (addresses of portal and runners), operatorsGroup and guardrails."
  value       = yamlencode([local.profile])
}
