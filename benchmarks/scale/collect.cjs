/** Collects one kind of the cluster `titan` as the product does, over its own connection. */
const node = require('@eks-platform/backstage-plugin-eks-platform-node');
const { AssumeRoleCommand, STSClient } = require('@aws-sdk/client-sts');
const { DescribeClusterCommand, EKSClient } = require('@aws-sdk/client-eks');
const {
  kubernetesSources,
} = require('../../plugins/eks-platform-backend/src/kubernetes/kubernetesSources');
const {
  listKind,
} = require('../../plugins/eks-platform-backend/src/watch/kindRequests');

const REF = { account: 'sandbox', region: 'us-east-1', name: 'titan' };
const known = new WeakMap();

/** Endpoint, authority and token of the cluster. */
async function accessTo(simulator) {
  const place = { endpoint: simulator.awsUrl, region: REF.region };
  const { Credentials: session } = await new STSClient({
    ...place,
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  }).send(
    new AssumeRoleCommand({
      RoleArn: 'arn:aws:iam::111122223333:role/eks-platform-reader',
      RoleSessionName: 'benchmark',
      ExternalId: 'demo-external-id-sandbox',
    }),
  );
  const credentials = {
    accessKeyId: session.AccessKeyId,
    secretAccessKey: session.SecretAccessKey,
    sessionToken: session.SessionToken,
  };
  const { cluster } = await new EKSClient({ ...place, credentials }).send(
    new DescribeClusterCommand({ name: REF.name }),
  );
  const tokens = new node.EksTokenSource({
    clusterName: REF.name,
    region: REF.region,
    credentials: async () => credentials,
  });
  return {
    endpoint: cluster.endpoint,
    certificateAuthority: cluster.certificateAuthority.data,
    tokens,
  };
}

async function connect(simulator) {
  if (!known.has(simulator)) {
    const access = await accessTo(simulator);
    known.set(
      simulator,
      new node.HttpClusterConnection({
        ref: REF,
        ...access,
        explainRefusal: async () => new Error('refused'),
      }),
    );
  }
  return known.get(simulator);
}

async function readKind(simulator, key) {
  const connection = await connect(simulator);
  const { signal } = new AbortController();
  return listKind(kubernetesSources[key], connection, signal);
}

module.exports = { accessTo, connect, readKind };
