/** From `eks:ListAddons` and `eks:DescribeAddon`. @public */
export interface EksAddonFacts {
  name: string;
  version: string;
  status: string;
  issues: string[];
}
