# Images of public registries by way of a copy in this account: write ${registry_cache}/quay/<image> for quay.io/<image>.
# The first pull copies, every other one is local; a registry that is down or counts pulls no longer stops a node.
variable "registry_cache_keep_days" {
  description = "Days after which a cached image is forgotten; one that is still used is copied again."
  type        = number
}

locals {
  registry_cache_upstreams = {
    quay         = "quay.io"
    registry-k8s = "registry.k8s.io"
    ecr-public   = "public.ecr.aws"
  }

  # These ask who one is.
  registry_cache_signed_in = {
  }

  registry_cache_rules = merge(
    { for name, url in local.registry_cache_upstreams : name => { url = url, secret = null } },
    local.registry_cache_signed_in,
  )
}

data "aws_secretsmanager_secret" "registry_cache" {
  for_each = { for name, rule in local.registry_cache_signed_in : name => rule.secret }

  name = each.value
}

resource "aws_ecr_pull_through_cache_rule" "this" {
  for_each = local.registry_cache_rules

  ecr_repository_prefix = "${var.cluster_name}/${each.key}"
  upstream_registry_url = each.value.url
  credential_arn        = each.value.secret == null ? null : data.aws_secretsmanager_secret.registry_cache[each.key].arn
}

# How the repositories are made that a first pull brings.
resource "aws_ecr_repository_creation_template" "registry_cache" {
  prefix      = var.cluster_name
  description = "Copies of public images for the cluster ${var.cluster_name}"
  applied_for = ["PULL_THROUGH_CACHE"]

  lifecycle_policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Copied again if it is still used"
      selection = {
        tagStatus   = "any"
        countType   = "sinceImagePushed"
        countUnit   = "days"
        countNumber = var.registry_cache_keep_days
      }
      action = { type = "expire" }
    }]
  })
}

# The nodes pull; a first pull makes the repository and copies the image.
data "aws_iam_policy_document" "registry_cache" {
  statement {
    actions = ["ecr:CreateRepository", "ecr:BatchImportUpstreamImage"]
    resources = [join(":", [
      "arn", data.aws_partition.current.partition, "ecr", var.region, data.aws_caller_identity.current.account_id,
      "repository/${var.cluster_name}/*",
    ])]
  }
}

resource "aws_iam_role_policy" "registry_cache" {
  name   = "registry-cache"
  role   = module.karpenter.node_iam_role_name
  policy = data.aws_iam_policy_document.registry_cache.json
}

output "registry_cache" {
  description = "What stands before the name of a cached image."
  value = join("/", [
    "${data.aws_caller_identity.current.account_id}.dkr.ecr.${var.region}.${data.aws_partition.current.dns_suffix}",
    var.cluster_name,
  ])
}
