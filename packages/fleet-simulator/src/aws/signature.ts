import { createHash, createHmac } from 'node:crypto';

/** The parts of a SigV4 signed request, from the Authorization header or a presigned URL. */
export interface SignedRequest {
  method: string;
  /** As sent, still percent-encoded. */
  path: string;
  /** Name and value, decoded, in any order. */
  query: [string, string][];
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  signedHeaders: string[];
  payloadHash: string;
  /** `20261121T142200Z`. */
  date: string;
  scope: CredentialScope;
}

export interface CredentialScope {
  accessKeyId: string;
  /** `20261121`. */
  day: string;
  region: string;
  service: string;
}

/** Reads `AKIA…/20261121/us-east-1/eks/aws4_request`. */
export function parseCredential(text: string): CredentialScope | undefined {
  const match =
    /^([^/]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [, accessKeyId, day, region, service] = match;
  return { accessKeyId, day, region, service };
}

/** Milliseconds of an `X-Amz-Date`, or NaN. */
export function parseAmzDate(text: string): number {
  return Date.parse(
    text.replace(
      /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    ),
  );
}

/** The signature that the owner of the secret key would send. */
export function signatureOf(request: SignedRequest, secretKey: string): string {
  const { day, region, service } = request.scope;
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = [
    'AWS4-HMAC-SHA256',
    request.date,
    scope,
    sha256(canonicalRequest(request)),
  ].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce(
    (previous, part) => hmac(previous, part),
    Buffer.from(`AWS4${secretKey}`),
  );
  return hmac(key, text).toString('hex');
}

function canonicalRequest(request: SignedRequest): string {
  const { method, headers, signedHeaders, payloadHash } = request;
  const query = request.query
    .map(([name, value]) => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(pair => pair.join('='))
    .join('&');
  const headerLines = signedHeaders.map(
    name => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  return [
    method,
    canonicalPath(request),
    query,
    headerLines.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

function canonicalPath({ path, scope }: SignedRequest): string {
  // Every service but S3 signs the path encoded a second time.
  return scope.service === 's3' ? path : path.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
