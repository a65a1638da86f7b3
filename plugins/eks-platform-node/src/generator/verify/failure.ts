import type { VerifyCheck } from '@eks-platform/backstage-plugin-eks-platform-common';

/** One thing that is wrong, with its file and line. */
export type Failure = VerifyCheck['failures'][number];
