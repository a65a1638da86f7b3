import { GetObjectCommand } from '@aws-sdk/client-s3';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  applyReportSchema,
  type ApplyReport,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { DeniedError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import type { FactContext, FactSource } from './FactSource';

const ACTION = 's3:GetObject';

/** `s3://<state bucket>/reports/<cluster>.json`; undefined when nobody has applied. */
export const applyReportFacts: FactSource<'applyReport'> = {
  action: ACTION,
  maxAgeMs: 5_000,
  needsCluster: false,
  async load(context) {
    const key = `reports/${context.ref.name}.json`;
    let text: string | undefined;
    try {
      text = await readObject(context, key);
    } catch (error) {
      if (error instanceof NotFoundError) {
        return undefined;
      }
      throw error instanceof DeniedError ? explainDenial(error, key) : error;
    }
    return parseReport(text ?? '', key);
  },
};

async function readObject(context: FactContext, key: string) {
  const { bucket, region } = context.profile.state;
  const client = context.aws.s3({ account: context.ref.account, region });
  const { Body } = await callAws(context, ACTION, options =>
    client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), options),
  );
  return Body?.transformToString();
}

// Without s3:ListBucket, S3 answers "denied" for an object that is not there.
function explainDenial(error: DeniedError, key: string): DeniedError {
  return new DeniedError(
    `${error.message}, or there is no ${key} yet`,
    'Allow s3:GetObject on reports/* and s3:ListBucket with that prefix',
  );
}

function parseReport(text: string, key: string): ApplyReport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ServiceUnavailableError(`${key} is no JSON`);
  }
  const report = applyReportSchema.safeParse(json);
  if (!report.success) {
    const [issue] = report.error.issues;
    throw new ServiceUnavailableError(
      `${key} is no apply report: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  return report.data;
}
