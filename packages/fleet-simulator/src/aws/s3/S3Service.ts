import { createHash } from 'node:crypto';
import type { World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import { writeXml } from '../xml';

const ERROR_CODES: Record<string, string> = {
  MissingAuthenticationToken: 'AccessDenied',
  InvalidClientTokenId: 'InvalidAccessKeyId',
};

interface StoredObject {
  body: string;
  lastModified: string;
}

/** GetObject and HeadObject of apply reports in the accounts' state buckets. */
export class S3Service implements AwsService {
  readonly name = 's3';
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  action({ method }: AwsRequest): string {
    return method === 'GET' || method === 'HEAD' ? 's3:GetObject' : 's3:Write';
  }

  answer(request: AwsRequest): AwsAnswer {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new AwsError(
        405,
        'MethodNotAllowed',
        'The specified method is not allowed against this resource.',
      );
    }
    const { bucket, key } = addressOf(request);
    const stored = this.#find(request, bucket, key);
    const etag = `"${createHash('md5').update(stored.body).digest('hex')}"`;
    const headers = {
      'x-amz-request-id': request.requestId,
      etag,
      'last-modified': new Date(stored.lastModified).toUTCString(),
      'accept-ranges': 'bytes',
      'content-type': 'application/json',
    };
    const unchanged = request.headers['if-none-match'] === etag;
    return {
      status: unchanged ? 304 : 200,
      headers,
      body: unchanged ? '' : stored.body,
    };
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    const inner = writeXml({
      Code: ERROR_CODES[error.code] ?? error.code,
      Message: error.message,
      ...error.members,
      RequestId: requestId,
      HostId: Buffer.from(requestId).toString('base64'),
    });
    return {
      status: error.status,
      headers: {
        'content-type': 'application/xml',
        'x-amz-request-id': requestId,
      },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner}</Error>`,
    };
  }

  #find(request: AwsRequest, bucket: string, key: string): StoredObject {
    const account = this.#world.accounts.find(
      each => each.stateBucket === bucket,
    );
    if (!account) {
      throw new AwsError(
        404,
        'NoSuchBucket',
        'The specified bucket does not exist',
        { BucketName: bucket },
      );
    }
    if (
      account.accountId !== request.caller.accountId ||
      !key.startsWith('reports/')
    ) {
      throw new AwsError(
        403,
        'AccessDenied',
        `User: ${request.caller.arn} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::${bucket}/${key}"`,
      );
    }
    const name = key.replace(/^reports\//, '').replace(/\.json$/, '');
    const cluster = this.#world
      .clusters()
      .find(each => each.account === account && each.scenario.cluster === name);
    const report = cluster?.frame.report;
    if (!report) {
      throw new AwsError(
        404,
        'NoSuchKey',
        'The specified key does not exist.',
        { Key: key },
      );
    }
    return {
      body: `${JSON.stringify(report, undefined, 2)}\n`,
      lastModified: report.updatedAt,
    };
  }
}

/** Path style (`/bucket/key`), or virtual-hosted style when the host begins with the bucket. */
function addressOf(request: AwsRequest): { bucket: string; key: string } {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const virtual = /^(.+)\.(?:localhost|s3[^/]*)$/.exec(host);
  const segments = [...request.segments];
  const bucket = virtual ? virtual[1] : segments.shift() ?? '';
  return { bucket, key: segments.join('/') };
}
