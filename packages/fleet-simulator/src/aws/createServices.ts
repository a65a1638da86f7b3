import type { World } from '../world/World';
import type { AwsService } from './AwsRequest';
import { createEc2Service } from './ec2/ec2Service';
import type { ClusterEndpoint } from './eks/EksCall';
import { EksService } from './eks/EksService';
import { createElbService } from './elb/elbService';
import { IamService } from './iam/IamService';
import { createAcmService } from './json/acmService';
import { createCloudWatchService } from './json/cloudWatchService';
import { createLogsService } from './json/logsService';
import { createPricingService } from './json/pricingService';
import { createServiceQuotasService } from './json/serviceQuotasService';
import { createSqsService } from './json/sqsService';
import { Route53Service } from './route53/Route53Service';
import { S3Service } from './s3/S3Service';
import { StsService } from './sts/StsService';

/** Every AWS service that is played. */
export function createServices(
  world: World,
  endpoint: ClusterEndpoint,
): AwsService[] {
  return [
    new EksService(world, endpoint),
    new StsService(world),
    new S3Service(world),
    new IamService(world),
    new Route53Service(world),
    createEc2Service(world),
    createElbService(world),
    createAcmService(world),
    createSqsService(world),
    createCloudWatchService(world),
    createServiceQuotasService(world),
    createPricingService(),
    createLogsService(world),
  ];
}
