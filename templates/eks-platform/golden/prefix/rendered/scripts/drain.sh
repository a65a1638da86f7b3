# shellcheck shell=bash disable=SC2154
# Sourced by destroy: empties the cluster from the inside, in an order in which nobody waits for somebody who has gone.
# Apps before load balancers, load balancers before their controllers, disks and nodes before the network.

# wait_until_empty seconds what command...
wait_until_empty() {
  local seconds=$1 what=$2 left
  shift 2
  local deadline=$((SECONDS + seconds))
  while true; do
    left=$("$@") || fail "No answer about $what."
    [[ -n $left ]] || return 0
    ((SECONDS < deadline)) || fail "Still there after $((seconds / 60)) minutes: $what
$left
See docs/runbook.md#destroy-hangs."
    sleep 10
  done
}

# Kinds that may be missing when the bootstrap did not get that far.
exists() {
  kubectl get crd "$1" >/dev/null 2>&1
}

stop_flux() {
  say "1/7 Flux stops, so that nothing is made again"
  if exists fluxinstances.fluxcd.controlplane.io; then
    kubectl -n flux-system annotate fluxinstances --all fluxcd.controlplane.io/reconcile=disabled --overwrite
  fi
  if exists kustomizations.kustomize.toolkit.fluxcd.io; then
    kubectl -n flux-system patch kustomization flux-system --type merge -p '{"spec":{"suspend":true}}' || true
  fi
}

delete_apps() {
  say "2/7 Apps go, and with them what they hold"
  exists kustomizations.kustomize.toolkit.fluxcd.io || return 0
  local name
  # Flux prunes nothing for a suspended one. Hubs and the like are Kustomizations of their own, so the label finds more
  # than one; they go at the same time and wait for what is theirs (deletionPolicy: WaitForTermination).
  for name in $(kubectl -n flux-system get kustomizations -l eks-platform.io/layer=apps -o name); do
    kubectl -n flux-system patch "$name" --type merge -p '{"spec":{"suspend":false}}'
  done
  kubectl -n flux-system delete kustomizations -l eks-platform.io/layer=apps --timeout=20m
}

suspend_parts() {
  say "3/7 The parts stay for now, and nobody repairs them"
  if exists kustomizations.kustomize.toolkit.fluxcd.io; then
    kubectl -n flux-system get kustomizations -o name |
      xargs -r -I{} kubectl -n flux-system patch {} --type merge -p '{"spec":{"suspend":true}}'
  fi
  if exists helmreleases.helm.toolkit.fluxcd.io; then
    kubectl get helmreleases --all-namespaces -o json |
      jq -r '.items[] | "\(.metadata.namespace) \(.metadata.name)"' |
      while read -r namespace name; do
        kubectl -n "$namespace" patch helmrelease "$name" --type merge -p '{"spec":{"suspend":true}}'
      done
  fi
}

load_balancer_services() {
  kubectl get services --all-namespaces -o json |
    jq -r '.items[] | select(.spec.type == "LoadBalancer") | "\(.metadata.namespace)/\(.metadata.name)"'
}

# Records below the cluster's domain, beyond the two that make a zone. The zone itself may be shared.
records_left() {
  local outputs zone domain
  outputs=$(tofu_in cluster output -json)
  zone=$(jq -r '.dns_zone_id.value // empty' <<<"$outputs")
  domain=$(jq -r '.dns_zone.value // empty' <<<"$outputs")
  [[ -z $zone ]] || aws route53 list-resource-record-sets --hosted-zone-id "$zone" --output json |
    jq -r --arg domain "$domain." '.ResourceRecordSets[] | select(.Name | endswith($domain)) |
      select(.Type != "NS" and .Type != "SOA") | "\(.Name) \(.Type)"'
}

# What external-dns does with a record that nothing asks for any more; only "sync" removes it.
dns_policy() {
  tofu_in cluster output -json | jq -r '.dns_policy.value // empty'
}

delete_load_balancers() {
  say "4/7 Load balancers and their records go, while their controllers still run"
  if exists gateways.gateway.networking.k8s.io; then
    kubectl delete gateways.gateway.networking.k8s.io --all --all-namespaces --timeout=10m
  fi
  kubectl delete ingresses --all --all-namespaces --timeout=10m
  load_balancer_services | while IFS=/ read -r namespace name; do
    kubectl -n "$namespace" delete service "$name" --timeout=10m
  done
  wait_until_empty 600 "load balancers" load_balancer_services
  # external-dns looks once a minute. Records that people made are none of its business, so this only tells.
  local deadline=$SECONDS left fate="stay in the shared zone; delete them there"
  if [[ $(dns_policy) == sync ]]; then
    deadline=$((SECONDS + 180)) fate="stay and go with the zone"
  fi
  while left=$(records_left) && [[ -n $left ]] && ((SECONDS < deadline)); do
    sleep 15
  done
  [[ -z $left ]] || say "These records $fate:
$left"
}

disks_to_delete() {
  kubectl get persistentvolumes -o json |
    jq -r '.items[] | select(.spec.persistentVolumeReclaimPolicy == "Delete") | .metadata.name'
}

delete_disks() {
  say "5/7 Disks are marked to go with their pods; those with the reclaim policy Retain stay and are listed"
  kubectl get persistentvolumes -o json |
    jq -r '.items[] | select(.spec.persistentVolumeReclaimPolicy == "Retain") | "  stays: \(.metadata.name) \(.spec.csi.volumeHandle // "")"'
  kubectl delete persistentvolumeclaims --all --all-namespaces --wait=false
}

delete_nodes() {
  say "6/7 Nodes go; a pod may hold one for as long as terminationGracePeriod of its pool allows"
  if exists nodepools.karpenter.sh; then
    kubectl delete nodepools.karpenter.sh --all --wait=false
    wait_until_empty "$1" "nodes of Karpenter" kubectl get nodeclaims.karpenter.sh -o name
    kubectl delete ec2nodeclasses.karpenter.k8s.aws --all --timeout=5m
  fi
  # The driver that deletes disks does not run on these nodes, so it still can.
  wait_until_empty 900 "disks" disks_to_delete
}

# The operator takes Flux away and lifts its finalizers, so that nothing waits for controllers that have gone. The
# namespace belongs to infra/flux.
uninstall_flux() {
  say "7/7 Flux goes"
  exists fluxinstances.fluxcd.controlplane.io || return 0
  kubectl -n flux-system annotate fluxinstances --all fluxcd.controlplane.io/reconcile=enabled --overwrite
  kubectl -n flux-system delete fluxinstances --all --timeout=5m ||
    say "Flux is not gone yet; it goes with the cluster."
}

drain() {
  stop_flux
  delete_apps
  suspend_parts
  delete_load_balancers
  delete_disks
  delete_nodes "$(longest_grace)"
  uninstall_flux
}

# Seconds: the longest grace of a pool, and half an hour for AWS.
longest_grace() {
  local hours=1
  if exists nodepools.karpenter.sh; then
    hours=$(kubectl get nodepools.karpenter.sh -o json |
      jq '[.items[].spec.template.spec.terminationGracePeriod // "1h"
        | (capture("^((?<h>[0-9]+)h)?((?<m>[0-9]+)m)?") // {}) | ((.h // "0" | tonumber) + ((.m // "0" | tonumber) / 60))]
        | (max // 1) | ceil')
  fi
  echo $((hours * 3600 + 1800))
}
