/** From `ec2:DescribeSubnets`: where nodes and pods get their addresses. @public */
export interface SubnetFacts {
  id: string;
  zone: string;
  cidr: string;
  /** AWS counts without the five addresses that it keeps for itself. */
  freeAddresses: number;
  /** Value of its tag `Name`. */
  name?: string;
}
