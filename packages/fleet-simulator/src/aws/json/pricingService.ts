import { instanceType } from '../../objects/instanceType';
import { seededHex } from '../../world/seeded';
import { onDemandPrice, pricedTypes } from '../ec2/listPrices';
import { AwsError } from '../AwsRequest';
import { JsonService } from '../JsonService';
import { pageOf } from './pageOf';

const REGION = 'us-east-1';

interface Filter {
  Type: string;
  Field: string;
  Value: string;
}

/** GetProducts of AmazonEC2: on-demand Linux instances of us-east-1, each product as text in JSON. */
export function createPricingService(): JsonService {
  return new JsonService({
    name: 'pricing',
    target: 'AWSPriceListService',
    version: '1.1',
    operations: {
      GetProducts: input => {
        if (input.ServiceCode !== 'AmazonEC2') {
          throw new AwsError(
            400,
            'NotFoundException',
            `The service code ${input.ServiceCode} is not known.`,
          );
        }
        const filters: Filter[] = input.Filters ?? [];
        const products = pricedTypes()
          .map(product)
          .filter(({ product: { attributes } }) =>
            filters.every(({ Field, Value }) => {
              const known: Record<string, string> = attributes;
              return known[Field] === Value;
            }),
          );
        const { items, next } = pageOf(
          products,
          input.MaxResults,
          input.NextToken,
        );
        return {
          FormatVersion: 'aws_v1',
          PriceList: items.map(each => JSON.stringify(each)),
          NextToken: next,
        };
      },
    },
  });
}

function product(name: string) {
  const { vcpu, memoryMib } = instanceType(name);
  const sku = seededHex(`sku ${name}`, 16).toUpperCase();
  const term = `${sku}.JRTCKXETXF`;
  const rate = `${term}.6YS6EN2CT7`;
  return {
    product: {
      productFamily: 'Compute Instance',
      sku,
      attributes: {
        instanceType: name,
        regionCode: REGION,
        location: 'US East (N. Virginia)',
        locationType: 'AWS Region',
        operatingSystem: 'Linux',
        preInstalledSw: 'NA',
        tenancy: 'Shared',
        capacitystatus: 'Used',
        licenseModel: 'No License required',
        vcpu: String(vcpu),
        memory: `${memoryMib / 1024} GiB`,
        marketoption: 'OnDemand',
      },
    },
    serviceCode: 'AmazonEC2',
    terms: {
      OnDemand: {
        [term]: {
          sku,
          effectiveDate: '2026-07-01T00:00:00Z',
          priceDimensions: {
            [rate]: {
              unit: 'Hrs',
              rateCode: rate,
              beginRange: '0',
              endRange: 'Inf',
              pricePerUnit: { USD: onDemandPrice(name)!.toFixed(10) },
            },
          },
        },
      },
    },
    version: '20260706000000',
    publicationDate: '2026-07-06T00:00:00Z',
  };
}
