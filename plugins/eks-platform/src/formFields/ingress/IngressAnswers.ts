import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Answers about the way in. */
export type Ingress = NonNullable<PlatformAnswers['ingress']>;
