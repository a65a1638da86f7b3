import { GetObjectCommand } from '@aws-sdk/client-s3';
import {
  isError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  applyReportSchema,
  type ApplyReport,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfile } from '../accounts/AccountProfile';
import type { AwsAccounts } from './AwsAccounts';
import { DeniedError } from './DeniedError';
import { translateAwsError } from './translateAwsError';

/**
 * Reads `s3://<state bucket>/reports/<cluster>.json`; undefined when nobody has applied.
 *
 * @public
 */
export async function readApplyReport(
  aws: AwsAccounts,
  options: { ref: ClusterRef; profile: AccountProfile; signal: AbortSignal },
): Promise<ApplyReport | undefined> {
  const { ref, profile, signal } = options;
  const { bucket, region } = profile.state;
  const key = `reports/${ref.name}.json`;
  let text: string | undefined;
  try {
    const { Body } = await aws
      .s3({ account: ref.account, region })
      .send(new GetObjectCommand({ Bucket: bucket, Key: key }), {
        abortSignal: signal,
      });
    text = await Body?.transformToString();
  } catch (error) {
    if (isError(error) && error.name === 'NoSuchBucket') {
      throw new ServiceUnavailableError(
        `There is no state bucket: correct state.bucket of account profile ${profile.alias}, or create it`,
      );
    }
    const translated = translateAwsError(error, {
      action: 's3:GetObject',
      role: profile.readerRole,
      account: profile.alias,
    });
    if (translated instanceof NotFoundError) {
      return undefined;
    }
    throw translated instanceof DeniedError
      ? explainDenial(translated, key)
      : translated;
  }
  return parseReport(text ?? '', key);
}

// Without s3:ListBucket, S3 answers "denied" for an object that is not there.
function explainDenial(error: DeniedError, key: string): DeniedError {
  return new DeniedError(
    `${error.message}, or there is no ${key} yet`,
    'Allow s3:GetObject on reports/*, and s3:ListBucket on the bucket',
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
