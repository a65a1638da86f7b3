locals {
  administrator_arns = [for role in var.administrator_roles : "${local.role_arn_prefix}/${role}"]

  administrator_entries = { for role in var.administrator_roles : "administrator-${role}" => {
    principal_arn = "${local.role_arn_prefix}/${role}"
    policy_associations = {
      administrator = {
        policy_arn   = "arn:${data.aws_partition.current.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
        access_scope = { type = "cluster" }
      }
    }
  } }

  # The portal enters by group only. What the groups may do stands in kube/infra/access: no Secret, no write but
  # "reconcile" and "suspend". AWS's own policies would allow either too much (Secrets) or too little (no nodes).
  portal_entries = merge(
    var.reader_role == null ? {} : {
      portal-reader = {
        principal_arn     = "${local.role_arn_prefix}/${var.reader_role}"
        kubernetes_groups = ["platform-portal:readers"]
      }
    },
    var.operator_role == null ? {} : {
      portal-operator = {
        principal_arn     = "${local.role_arn_prefix}/${var.operator_role}"
        kubernetes_groups = ["platform-portal:operators"]
      }
    },
  )

  access_entries = merge(local.administrator_entries, local.portal_entries)
}
