import { createHash } from 'node:crypto';
import { signatureOf } from '../aws/signature';

export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** The bearer token that `aws eks get-token` prints, made by hand so that a test can spoil it. */
export function clusterToken(options: {
  credentials: SessionCredentials;
  cluster: string;
  at: Date;
  host?: string;
}): string {
  const {
    credentials,
    cluster,
    at,
    host = 'sts.us-east-1.amazonaws.com',
  } = options;
  const date = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = {
    accessKeyId: credentials.accessKeyId,
    day: date.slice(0, 8),
    region: 'us-east-1',
    service: 'sts',
  };
  const query: [string, string][] = [
    ['Action', 'GetCallerIdentity'],
    ['Version', '2011-06-15'],
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    [
      'X-Amz-Credential',
      `${scope.accessKeyId}/${scope.day}/us-east-1/sts/aws4_request`,
    ],
    ['X-Amz-Date', date],
    ['X-Amz-Expires', '60'],
    ['X-Amz-Security-Token', credentials.sessionToken],
    ['X-Amz-SignedHeaders', 'host;x-k8s-aws-id'],
  ];
  const signature = signatureOf(
    {
      method: 'GET',
      path: '/',
      query,
      headers: { host, 'x-k8s-aws-id': cluster },
      signedHeaders: ['host', 'x-k8s-aws-id'],
      payloadHash: createHash('sha256').update('').digest('hex'),
      date,
      scope,
    },
    credentials.secretAccessKey,
  );
  const url = `https://${host}/?${new URLSearchParams([
    ...query,
    ['X-Amz-Signature', signature],
  ])}`;
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
}
