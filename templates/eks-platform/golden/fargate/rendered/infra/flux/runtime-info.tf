# The only list of values that Flux gets from AWS: ConfigMap flux-system/flux-runtime-info, read by every
# Kustomization as ${name}. What we choose ourselves stands in kube/. A key that is missing fails the Kustomizations
# that use it; keep kube/clusters/<cluster>/runtime-info.example.yaml in step, CI compares them.
locals {
  runtime_info = {
    cluster_name                      = var.cluster_name
    region                            = var.region
    vpc_id                            = var.cluster_outputs.vpc_id
    service_dns_ip                    = var.cluster_outputs.service_dns_ip
    node_security_group_id            = var.cluster_outputs.node_security_group_id
    load_balancer_controller_role_arn = var.cluster_outputs.load_balancer_controller_role_arn
    dns_zone                          = var.cluster_outputs.dns_zone
    dns_zone_id                       = var.cluster_outputs.dns_zone_id
    dns_policy                        = var.cluster_outputs.dns_policy
    external_dns_role_arn             = var.cluster_outputs.external_dns_role_arn
    karpenter_queue                   = var.cluster_outputs.karpenter_queue
    karpenter_node_role               = var.cluster_outputs.karpenter_node_role
    karpenter_role_arn                = var.cluster_outputs.karpenter_role_arn
    cert_manager_role_arn             = var.cluster_outputs.cert_manager_role_arn
  }
}
