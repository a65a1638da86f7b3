/** From `eks:ListFargateProfiles` and `eks:DescribeFargateProfile`. @public */
export interface FargateProfileFacts {
  name: string;
  status: string;
  selectors: { namespace: string; labels: Record<string, string> }[];
  issues: string[];
}
