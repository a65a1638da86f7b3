#!/bin/sh
# One VolumeSnapshot per claim on an EBS volume, then the old ones go. VOLUMES is "labelled" or "all", KEEP_DAYS a number.
# Ends with an error if any snapshot could not be made or did not become ready, so that the job is seen as failed.
set -eu
cd "$WORK"

label=eks-platform.io/nightly
now=$(date -u +%Y%m%d%H%M)
oldest=$(date -u -d "@$(($(date +%s) - KEEP_DAYS * 86400))" +%Y%m%d%H%M)
failed=0

selector=
if [ "$VOLUMES" != all ]; then
  selector=eks-platform.io/snapshot=nightly
fi

kubectl get persistentvolumeclaims --all-namespaces --selector "$selector" \
  --output jsonpath='{range .items[?(@.status.phase=="Bound")]}{.spec.volumeName}{" "}{.metadata.namespace}{" "}{.metadata.name}{"\n"}{end}' >claims
kubectl get persistentvolumes \
  --output jsonpath='{range .items[?(@.spec.csi.driver=="ebs.csi.aws.com")]}{.metadata.name}{"\n"}{end}' >volumes

# Claims on EBS: others have no snapshots.
awk 'FILENAME == "volumes" { ebs[$1]; next } $1 in ebs { print $2, $3 }' volumes claims >wanted
echo "$(wc -l <wanted) claims on EBS"

while read -r namespace claim; do
  # Names end at 253 characters; the time must stay.
  name="$(printf %.240s "$claim")-$now"
  if ! kubectl apply --filename - <<MANIFEST
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: $name
  namespace: $namespace
  labels:
    $label: "$now"
spec:
  volumeSnapshotClassName: ebs
  source:
    persistentVolumeClaimName: $claim
MANIFEST
  then
    failed=1
  fi
done <wanted

# All run at once in AWS; the time is for the slowest.
if [ -s wanted ] && ! kubectl wait volumesnapshots --all-namespaces --selector "$label=$now" \
  --for=jsonpath='{.status.readyToUse}'=true --timeout="$WAIT"; then
  failed=1
fi

kubectl get volumesnapshots --all-namespaces --selector "$label" \
  --output jsonpath='{range .items[*]}{.metadata.labels.eks-platform\.io/nightly}{" "}{.metadata.namespace}{" "}{.spec.source.persistentVolumeClaimName}{" "}{.metadata.name}{" "}{.status.readyToUse}{"\n"}{end}' >snapshots

# Newest first: the first good one of each claim stays, whatever its age.
sort -r snapshots | awk -v oldest="$oldest" '
  $5 == "true" && !kept[$2 "/" $3]++ { next }
  $1 < oldest { print $2, $4 }
' >expired

while read -r namespace name; do
  kubectl --namespace "$namespace" delete volumesnapshot "$name" --wait=false || failed=1
done <expired

exit "$failed"
