/** What kube-scheduler says of the pod, whatever the nodes: its phrase, and ours. */
export const OF_THE_POD: [RegExp, (match: RegExpExecArray) => string][] = [
  [/no nodes available|^0\/0/, () => 'there is no node'],
  [
    /persistentvolumeclaim "([^"]+)" not found/,
    m => `its claim ${m[1]} does not exist`,
  ],
  [
    /persistentvolumeclaim "([^"]+)" is being deleted/,
    m => `its claim ${m[1]} is being deleted`,
  ],
  [
    /persistentvolumeclaim "([^"]+)" bound to non-existent/,
    m => `the disk of its claim ${m[1]} is gone`,
  ],
  [
    /unbound immediate PersistentVolumeClaims/,
    () => 'a claim of it has no disk yet',
  ],
];

/** What kube-scheduler says of a number of nodes; wordings of 1.29 to 1.36. */
export const OF_NODES: [
  RegExp,
  (count: number, match: RegExpExecArray) => string,
][] = [
  [
    /had untolerated taints?\(?s?\)? \{([^}]*)\}/,
    (n, m) =>
      `${nodes(n)} tainted ${m[1]
        .replace(/:\s*true$|:\s*$/, '')
        .replace(/: /, '=')}`,
  ],
  // 1.36 no longer names the taint.
  [
    /had untolerated taint/,
    n => `${onNodes(n)} a taint that it does not tolerate`,
  ],
  [
    /Insufficient ([\w./-]+?)\.?$/,
    (n, m) => `${onNodes(n)} too little ${resource(m[1])} left`,
  ],
  [/Too many pods/, n => `${nodes(n)} full (pod limit)`],
  [
    /didn't match Pod's node affinity\/selector/,
    n =>
      `${n} ${plural(n, 'node does', 'nodes do')} not match its node selector`,
  ],
  [
    /didn't satisfy plugin\(s\) \[NodeAffinity\]/,
    n => `${nodes(n)} not the one that it names`,
  ],
  [
    /volume node affinity conflict|didn't match PersistentVolume's node affinity/,
    n => `${nodes(n)} in another zone than its disk`,
  ],
  [
    /didn't find available persistent volumes to bind/,
    n => `on ${n} its disk cannot be made`,
  ],
  [/exceed max volume count/, n => `${onNodes(n)} no free disk slot`],
  [/bound to non-existent pv/, () => 'its disk is gone'],
  [/ReadWriteOncePod access mode/, () => 'its disk is in use by another pod'],
  [/were unschedulable/, n => `${nodes(n)} cordoned`],
  [
    /topology spread constraints \(missing required label\)/,
    n => `${n} ${plural(n, 'lacks', 'lack')} the label of its spread rule`,
  ],
  [/didn't match pod topology spread/, n => `${n} would break its spread rule`],
  [
    /existing pods anti-affinity/,
    n => `on ${n} another pod keeps it away (anti-affinity)`,
  ],
  [/pod anti-affinity/, n => `${n} would break its anti-affinity`],
  [
    /pod affinity rules/,
    n => `${n} ${plural(n, 'runs', 'run')} no pod that it must be beside`,
  ],
  [/free ports/, n => `${onNodes(n)} its host port taken`],
  [/cannot allocate all claims/, n => `${onNodes(n)} no device for its claim`],
];

function nodes(count: number): string {
  return `${count} ${plural(count, 'node is', 'nodes are')}`;
}

function onNodes(count: number): string {
  return `${count} ${plural(count, 'node has', 'nodes have')}`;
}

function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

function resource(name: string): string {
  const names: Record<string, string> = {
    cpu: 'CPU',
    'ephemeral-storage': 'disk',
  };
  return names[name] ?? name;
}
