import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const golden = path.resolve(
  __dirname,
  '../../../../templates/eks-platform/golden',
);

/** Every file of every golden repository. */
const files = readdirSync(golden, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))
  .filter(file => file.includes(`${path.sep}rendered${path.sep}`))
  .map(file => ({
    path: path.relative(golden, file).split(path.sep).join('/'),
    // Comments may name what is not done.
    content: readFileSync(file, 'utf8').replace(/(^|\s)#.*$/gm, ''),
  }))
  .filter(file => !/\.(md|json)$/.test(file.path));

interface Defect {
  /** Platform and number in the list of the reference platforms; absent for what is only out of date. */
  ref?: string;
  /** What a reference platform did wrong. */
  what: string;
  /** Files that it may be in. */
  where: RegExp;
  pattern: RegExp;
  /** A piece that shows the defect, so that the pattern is known to find it. */
  seen: string;
}

const DEFECTS: Defect[] = [
  {
    ref: '004/5',
    what: 'an API endpoint open to everyone',
    where: /\.(tf|tfvars)$/,
    pattern: /public_cidrs?\s*=\s*\[[^\]]*"0\.0\.0\.0\/0"/,
    seen: 'endpoint_public_cidrs = ["0.0.0.0/0"]',
  },
  {
    ref: '004/6',
    what: 'node ports open to the world',
    where: /\.tf$/,
    pattern:
      /cidr_blocks\s*=\s*\["0\.0\.0\.0\/0"\]|cidr_ipv4\s*=\s*"0\.0\.0\.0\/0"/,
    seen: 'cidr_blocks = ["0.0.0.0/0"]',
  },
  {
    ref: '001/22',
    what: 'image of the nodes by wildcard name',
    where: /nodeclass-.*\.yaml$/,
    pattern: /- name:\s*['"]?[\w-]*\*/,
    seen: 'amiSelectorTerms:\n  - name: amazon-eks-node-*',
  },
  {
    ref: '001/24',
    what: 'image of the nodes that is always the latest',
    where: /nodeclass-.*\.yaml$/,
    pattern: /alias:\s*['"]?\w+@latest/,
    seen: 'alias: al2023@latest',
  },
  {
    what: 'Amazon Linux 2, whose images end with 1.32',
    where: /\.(ya?ml|tf|tfvars)$/,
    pattern: /alias:\s*['"]?al2@|ami_type\s*=\s*"AL2_/,
    seen: 'alias: al2@v20250101',
  },
  {
    ref: '000/37',
    what: 'fields of a pool in a node class',
    where: /nodeclass-.*\.yaml$/,
    pattern: /^\s*(disruption|expireAfter|limits):/m,
    seen: 'spec:\n  expireAfter: 4h',
  },
  {
    ref: '000/37',
    what: 'expireAfter at the level of disruption',
    where: /nodepool-.*\.yaml$/,
    pattern: /^ {2}disruption:(\n {4}.*)*\n {4}expireAfter:/m,
    seen: 'spec:\n  disruption:\n    consolidateAfter: 1m\n    expireAfter: 24h',
  },
  {
    ref: '000/37',
    what: 'a namespace on an object of the whole cluster',
    where: /(nodepool|nodeclass|issuer)-.*\.yaml$/,
    pattern: /^metadata:(\n {2}.*)*\n {2}namespace:/m,
    seen: 'kind: NodePool\nmetadata:\n  name: x\n  namespace: karpenter',
  },
  {
    ref: '000/38',
    what: 'the discovery tag on every resource',
    where: /\.(tf|tfvars)$/,
    pattern: /default_tags\s*\{[^}]*karpenter\.sh\/discovery/,
    seen: 'default_tags {\n  tags = { "karpenter.sh/discovery" = "x" }\n}',
  },
  {
    what: 'aws-auth',
    where: /./,
    pattern: /name:\s*aws-auth|aws_auth/,
    seen: 'name: aws-auth',
  },
  {
    what: 'definitions of an old version',
    where: /\.ya?ml$/,
    pattern:
      /apiVersion:\s*(karpenter\.(sh|k8s\.aws)\/v1(alpha5|beta1)|autoscaling\/v2beta2|traefik\.containo\.us\/|policy\/v1beta1|helm\.toolkit\.fluxcd\.io\/v2beta)/,
    seen: 'apiVersion: karpenter.sh/v1beta1',
  },
  {
    ref: '004/26',
    what: 'memory in thousandths of a byte',
    where: /\.ya?ml$/,
    pattern: /memory:\s*["']?\d+m["']?\s*$/m,
    seen: 'memory: 512m',
  },
  {
    ref: '004/26',
    what: 'memory in bytes',
    where: /kube\/.*\.ya?ml$/,
    pattern: /memory:\s*["']?\d{1,6}["']?\s*$/m,
    seen: 'memory: 512',
  },
  {
    ref: '004/23',
    what: 'an interruption queue that anybody may write to',
    where: /\.tf$/,
    pattern: /sqs:SendMessage[\s\S]{0,200}identifiers\s*=\s*\["\*"\]/,
    seen: 'actions = ["sqs:SendMessage"]\nprincipals { identifiers = ["*"] }',
  },
  {
    what: 'a state lock in DynamoDB',
    where: /\.(tf|tfbackend)$/,
    pattern: /dynamodb_table/,
    seen: 'dynamodb_table = "lock"',
  },
  {
    what: 'the kubectl provider',
    where: /\.tf$/,
    pattern: /gavinbunny\/kubectl|gavinbunney\/kubectl|provider "kubectl"/,
    seen: 'source = "gavinbunney/kubectl"',
  },
  {
    ref: '002/34',
    what: 'the hub chart key of CPU guarantees misspelt',
    where: /jupyterhub|hubs/,
    pattern: /cpu_(guarentee|garantee|gaurantee)|cpuGuarantee/,
    seen: 'cpu_guarentee: 1',
  },
  {
    ref: '002/5',
    what: 'a label of hub nodes misspelt',
    where: /\.(ya?ml|tf)$/,
    pattern: /nodegroup-purpose/,
    seen: 'hub.jupyter.org/nodegroup-purpose: user',
  },
  {
    ref: '002/44',
    what: 'a first password from a web service',
    where: /./,
    pattern:
      /(curl|wget)[^\n]*(random\.org|passwordwolf|dinopass|makemeapassword)/i,
    seen: 'curl https://www.random.org/passwords',
  },
  {
    ref: '002/29',
    what: 'NFS exported without root squash',
    where: /./,
    pattern: /no_root_squash/,
    seen: '*(rw,sync,no_root_squash)',
  },
  {
    ref: '004/2',
    what: 'pods in a range that is not private',
    where: /\.(tf|tfvars)$/,
    pattern: /"11\.0\.0\.0\/\d+"/,
    seen: 'secondary_cidr_blocks = ["11.0.0.0/16"]',
  },
  {
    what: 'an insecure Traefik API',
    where: /traefik/,
    pattern: /insecure:\s*true|--api\.insecure/,
    seen: 'api:\n  insecure: true',
  },
  {
    what: 'an IAM user for backups',
    where: /\.tf$/,
    pattern: /resource "aws_iam_(user|access_key)"/,
    seen: 'resource "aws_iam_user" "velero" {}',
  },
  {
    ref: '004/7',
    what: 'conflicts of add-ons by the old argument',
    where: /\.tf$/,
    pattern: /\bresolve_conflicts\s*=/,
    seen: 'resolve_conflicts = "OVERWRITE"',
  },
  {
    ref: '004/15',
    what: 'a Lambda that repairs CoreDNS',
    where: /\.tf$/,
    pattern: /aws_lambda_function/,
    seen: 'resource "aws_lambda_function" "coredns" {}',
  },
  {
    what: 'a literal cluster name in shared manifests',
    where: /rendered\/(platforms\/tools\/)?kube\/(infra|apps\/base)\//,
    pattern: /\b(bluesky|lakehouse)\b/,
    seen: 'clusterName: bluesky',
  },
  {
    ref: '000/37',
    what: 'a stray brace in the value of the discovery tag',
    where: /\.(tf|ya?ml)$/,
    pattern: /karpenter\.sh\/discovery"?\s*[=:]\s*"?[\w-]*\}/,
    seen: 'karpenter.sh/discovery: platform}',
  },
  {
    ref: '000/40',
    what: 'Karpenter in a namespace that its identity does not know',
    where: /\.tf$/,
    pattern: /karpenter:karpenter/,
    seen: 'namespace_service_accounts = ["karpenter:karpenter"]',
  },
  {
    ref: '000/42',
    what: 'two variables for one zone',
    where: /\.tf$/,
    pattern: /variable "(hosted_zone_id|zone_id|route53_zone_id)"/,
    seen: 'variable "hosted_zone_id" {}',
  },
  {
    ref: '001/13',
    what: 'one role for Pod Identity and for web identity',
    where: /addons\.tf$/,
    pattern: /pod_identity_association[^}]*\}[^}]*service_account_role_arn/,
    seen: 'pod_identity_association = [{ role_arn = x }]\nservice_account_role_arn = x',
  },
  {
    ref: '004/7',
    what: 'a version of kube-proxy apart from that of Kubernetes',
    where: /infra\/.*\.(tf|tfvars)$/,
    pattern: /kube-proxy"?\s*=\s*("v?1\.|\{[^}]*addon_version\s*=\s*"v?1\.)/,
    seen: 'kube-proxy = { addon_version = "v1.20.4-eksbuild.2" }',
  },
  {
    ref: '004/15',
    what: 'a certificate that is not looked at',
    where: /./,
    pattern:
      /insecureSkip(TLS)?Verify:\s*true|insecure-skip-tls-verify|kubelet-insecure-tls|insecure\s*=\s*true|curl [^\n]*(\s-k\b|--insecure)/,
    seen: 'curl -sS -k https://api',
  },
  {
    ref: '004/23',
    what: 'a queue that cuts messages at 2 KB',
    where: /\.tf$/,
    pattern: /max_message_size\s*=\s*2048/,
    seen: 'max_message_size = 2048',
  },
  {
    ref: '004/24',
    what: 'a time to wake up that is none',
    where: /\.ya?ml$/,
    pattern: /(sleepAt|wakeUpAt): (?!"([01]\d|2[0-3]):[0-5]\d"$)/m,
    seen: 'wakeUpAt: "8:0"',
  },
];

describe('defects of the reference platforms', () => {
  it('are looked for in real files', () => {
    expect(files.length).toBeGreaterThan(500);
  });

  it.each(
    DEFECTS.map((defect): [string, Defect] => [
      [defect.ref, defect.what].filter(Boolean).join(' '),
      defect,
    ]),
  )('are not copied: %s', (_what, { where, pattern, seen }) => {
    expect(pattern.test(seen)).toBe(true);
    const candidates = files.filter(file => where.test(file.path));
    expect(candidates.length).toBeGreaterThan(0);
    expect(
      candidates
        .filter(file => pattern.test(file.content))
        .map(file => file.path),
    ).toEqual([]);
  });

  // Defects of omission: what must be there.
  it.each<[string, RegExp, RegExp]>([
    [
      '000/28 a role for the EBS CSI add-on',
      /infra\/cluster\/addons\.tf$/,
      /ebs/,
    ],
    [
      '000/28 a role for the CloudWatch add-on',
      /infra\/cluster\/cloudwatch[\w-]*\.tf$/,
      /CloudWatchAgentServerPolicy|attach_aws_cloudwatch_observability_policy/,
    ],
    [
      '000/39 a device plugin beside a GPU pool',
      /bluesky\/rendered\/kube\/infra\/controllers\/nvidia-device-plugin\/release\.yaml$/,
      /nvidia-device-plugin/,
    ],
    [
      '001/4 tags for load balancers on the subnets',
      /infra\/network\/vpc\.tf$/,
      /kubernetes\.io\/role\/(internal-)?elb/,
    ],
    [
      '001/19 every layer waits until it works',
      /kube\/clusters\/[^/]+\/flux\/[\w-]+\.yaml$/,
      /^ {2}wait: true$/m,
    ],
  ])('have what was missing: %s', (_what, where, pattern) => {
    const candidates = files.filter(file => where.test(file.path));
    expect(candidates.length).toBeGreaterThan(0);
    for (const file of candidates) {
      expect(file.content).toMatch(pattern);
    }
  });

  it('002/28 a disruption budget selects pods that there are', () => {
    const budgets = files.filter(file =>
      /^kind: PodDisruptionBudget$/m.test(file.content),
    );
    expect(budgets.length).toBeGreaterThan(0);
    for (const budget of budgets) {
      const folder = path.dirname(budget.path);
      const pods = files
        .filter(file => path.dirname(file.path) === folder)
        .flatMap(objectsOf)
        .flatMap(object => object.spec?.template?.metadata?.labels ?? []);
      const selectors = objectsOf(budget)
        .filter(object => object.kind === 'PodDisruptionBudget')
        .map(object => object.spec.selector.matchLabels);
      for (const selector of selectors) {
        expect(pods).toContainEqual(expect.objectContaining(selector));
      }
    }
  });

  it('002/40 a storage class that is asked for is one that there is', () => {
    const asked = files.flatMap(file =>
      [...file.content.matchAll(/storageClassName: (\S+)/g)].map(match => ({
        platform: file.path.split('/')[0],
        name: match[1],
      })),
    );
    expect(asked.length).toBeGreaterThan(0);
    const there = files.flatMap(file =>
      [
        ...file.content.matchAll(
          /^kind: StorageClass\nmetadata:\n {2}name: (\S+)/gm,
        ),
      ].map(match => ({ platform: file.path.split('/')[0], name: match[1] })),
    );
    // A volume of its own stands beside its claim; its class is only a word.
    const own = files
      .filter(file => /^kind: PersistentVolume$/m.test(file.content))
      .flatMap(
        file => file.content.match(/storageClassName: (\S+)/)?.[1] ?? [],
      );
    const dynamic = asked.filter(({ name }) => !own.includes(name));
    expect(there).toEqual(expect.arrayContaining(dynamic));
  });

  // A sum that did not add up, and what other tests of this list look at.
  it.each([
    [
      '001/36',
      '../../../eks-platform-common/src/platform/referenceCosts.test.ts',
      '0.265',
    ],
    [
      '000/40',
      'verify/verifyOpentofu.test.ts',
      'sees an identity for another service account',
    ],
  ])('%s is asked in %s', (_ref, file, title) => {
    expect(readFileSync(path.join(__dirname, file), 'utf8')).toContain(title);
  });
});

/** Objects of a file of manifests. */
function objectsOf(file: { content: string }): Record<string, any>[] {
  const documents = parseAllDocuments(file.content);
  return Array.isArray(documents)
    ? documents.map(document => document.toJS() ?? {})
    : [];
}
