import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Answers about the place of the system pods. */
export type System = NonNullable<PlatformAnswers['system']>;
