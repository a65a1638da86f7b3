/**
 * Programs that scripts/destroy calls, as shell scripts that write down each call and play a cluster with one load balancer, one disk to
 * delete, one to keep, one node and one protected database. Things go when somebody deletes them, not before.
 */
export const FAKE_PROGRAMS: Record<string, string> = {
  aws: `
case "$*" in
  *get-caller-identity*Arn*) echo "arn:aws:sts::111111111111:assumed-role/eks-platform-admin/test" ;;
  *describe-cluster*cluster.status*) echo ACTIVE ;;
  *describe-cluster*deletionProtection*) echo True ;;
  *describe-db-instances*) cat <<'JSON'
{"DBInstances": [
  {"DBInstanceIdentifier": "ours", "DeletionProtection": true, "TagList": [{"Key": "eks-platform.io/cluster", "Value": "bluesky"}]},
  {"DBInstanceIdentifier": "theirs", "DeletionProtection": true, "TagList": [{"Key": "eks-platform.io/cluster", "Value": "other"}]}
]}
JSON
    ;;
  *get-secret-value*) echo '{"username": "flux", "password": "test"}' ;;
  *list-resource-record-sets*)
    if [ -e "$STATE/load-balancer-gone" ]; then
      echo '{"ResourceRecordSets": [{"Name": "z.", "Type": "NS"}, {"Name": "z.", "Type": "SOA"}]}'
    else
      echo '{"ResourceRecordSets": [{"Name": "hello.z.", "Type": "A"}]}'
    fi
    ;;
  *describe-volumes*) echo vol-left ;;
esac
`,
  kubectl: `
case "$*" in
  *"get kustomizations -l"*) echo kustomization.kustomize.toolkit.fluxcd.io/apps ;;
  *"get kustomizations -o name"*) echo kustomization.kustomize.toolkit.fluxcd.io/karpenter ;;
  *"get helmreleases"*) echo '{"items": [{"metadata": {"namespace": "kube-system", "name": "karpenter"}}]}' ;;
  *"get services"*)
    if [ -e "$STATE/load-balancer-gone" ]; then echo '{"items": []}'; else
      echo '{"items": [{"metadata": {"namespace": "traefik", "name": "traefik"}, "spec": {"type": "LoadBalancer"}}]}'
    fi
    ;;
  *"delete service "*) touch "$STATE/load-balancer-gone" ;;
  *"get persistentvolumes"*)
    kept='{"metadata": {"name": "kept"}, "spec": {"persistentVolumeReclaimPolicy": "Retain", "csi": {"volumeHandle": "vol-kept"}}}'
    if [ -e "$STATE/nodes-gone" ]; then echo "{\\"items\\": [$kept]}"; else
      echo "{\\"items\\": [$kept, {\\"metadata\\": {\\"name\\": \\"data\\"}, \\"spec\\": {\\"persistentVolumeReclaimPolicy\\": \\"Delete\\"}}]}"
    fi
    ;;
  *"get nodepools"*) echo '{"items": [{"spec": {"template": {"spec": {"terminationGracePeriod": "8h30m"}}}}]}' ;;
  *"delete nodepools"*) touch "$STATE/nodes-gone" ;;
  *"get nodeclaims"*) [ -e "$STATE/nodes-gone" ] || echo nodeclaim.karpenter.sh/default-1 ;;
esac
`,
  tofu: `
case "$*" in
  *"output -json"*) echo '{"dns_zone_id": {"value": "Z1"}, "vpc_id": {"value": "vpc-1"}}' ;;
  *"show -json"*) echo '{"resource_changes": []}' ;;
esac
`,
  git: 'echo 0123456789abcdef0123456789abcdef01234567',
  sleep: '',
};
