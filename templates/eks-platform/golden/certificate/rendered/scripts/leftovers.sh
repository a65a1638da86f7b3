# shellcheck shell=bash disable=SC2154
# Sourced by destroy: whatever AWS still knows under the cluster's name would cost money or block the next one.

# one line per thing: kind, then its name
list_leftovers() {
  {
    aws ec2 describe-instances --filters "Name=tag:eks-platform.io/cluster,Values=$cluster" \
      "Name=instance-state-name,Values=pending,running,stopping,stopped" \
      --query 'Reservations[].Instances[].InstanceId' --output text | as_kind instance
    aws ec2 describe-network-interfaces --filters "Name=tag:cluster.k8s.amazonaws.com/name,Values=$cluster" \
      "Name=status,Values=available" --query 'NetworkInterfaces[].NetworkInterfaceId' --output text | as_kind "network interface"
    aws ec2 describe-security-groups --filters "Name=tag:elbv2.k8s.aws/cluster,Values=$cluster" \
      --query 'SecurityGroups[].GroupId' --output text | as_kind "security group"
    aws ec2 describe-launch-templates --filters "Name=tag:eks:eks-cluster-name,Values=$cluster" \
      --query 'LaunchTemplates[].LaunchTemplateName' --output text | as_kind "launch template"
    aws ec2 describe-volumes --filters "Name=tag:kubernetes.io/cluster/$cluster,Values=owned" \
      --query 'Volumes[].VolumeId' --output text | as_kind volume
    aws ec2 describe-snapshots --owner-ids self --filters "Name=tag:ebs.csi.aws.com/cluster,Values=true" \
      "Name=tag:kubernetes.io/cluster/$cluster,Values=owned" --query 'Snapshots[].SnapshotId' --output text | as_kind snapshot
    aws resourcegroupstaggingapi get-resources --resource-type-filters elasticloadbalancing:loadbalancer elasticloadbalancing:targetgroup \
      --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$cluster" --query 'ResourceTagMappingList[].ResourceARN' --output text | as_kind "load balancer"
    aws logs describe-log-groups --log-group-name-prefix "/aws/eks/$cluster/" \
      --query 'logGroups[].logGroupName' --output text | as_kind "log group"
  } || printf 'The search was cut short; look for the tag eks-platform.io/cluster=%s yourself.\n' "$cluster"
}

as_kind() {
  tr '\t' '\n' | sed -e '/^\(None\)\{0,1\}$/d' -e "s|^|  $1 |"
}
