import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

type Fields = typeof import('../formFields');

/** Name in the template, name of the extension, answer and component of each field of one answer. */
export const ANSWER_FIELDS = [
  ['EksPreset', 'eks-preset', 'preset', 'PresetField'],
  ['EksName', 'eks-name', 'name', 'NameField'],
  ['EksOwner', 'eks-owner', 'owner', 'OwnerField'],
  ['EksDescription', 'eks-description', 'description', 'DescriptionField'],
  ['EksRepository', 'eks-repository', 'repoUrl', 'RepositoryField'],
  [
    'EksRepositoryPath',
    'eks-repository-path',
    'repositoryPath',
    'RepositoryPathField',
  ],
  ['EksAccount', 'eks-account', 'account', 'AccountField'],
  ['EksRegion', 'eks-region', 'region', 'RegionField'],
  ['EksZones', 'eks-zones', 'zones', 'ZonesField'],
  ['EksNetworkMode', 'eks-network-mode', 'networkMode', 'NetworkModeField'],
  ['EksVpc', 'eks-vpc', 'vpcId', 'VpcField'],
  ['EksVpcRange', 'eks-vpc-range', 'vpcCidr', 'VpcRangeField'],
  ['EksNat', 'eks-nat', 'natGateways', 'NatField'],
  ['EksSubnets', 'eks-subnets', 'subnets', 'SubnetsField'],
  ['EksVersion', 'eks-version', 'kubernetesVersion', 'VersionField'],
  [
    'EksSupportPolicy',
    'eks-support-policy',
    'supportPolicy',
    'SupportPolicyField',
  ],
  ['EksEndpoint', 'eks-endpoint', 'endpoint', 'EndpointField'],
  ['EksAllowedCidrs', 'eks-allowed-cidrs', 'allowedCidrs', 'AllowedCidrsField'],
  ['EksProtection', 'eks-protection', 'protection', 'ProtectionField'],
  ['EksSystem', 'eks-system', 'system', 'SystemField'],
  ['EksPools', 'eks-pools', 'pools', 'PoolsField'],
  ['EksIngress', 'eks-ingress', 'ingress', 'IngressField'],
  ['EksComponents', 'eks-components', 'components', 'ComponentsField'],
  ['EksReview', 'eks-review', 'review', 'ReviewField'],
] as const;

/** A field of one answer; Next stops while the server refuses that answer. */
function createAnswerField(options: {
  name: string;
  extension: string;
  answer: string;
  component: Exclude<
    keyof Fields,
    'EksPage' | 'HiddenField' | 'refuseAnswer' | 'refuseUnanswered'
  >;
}) {
  const { name, extension, answer, component } = options;
  return FormFieldBlueprint.make({
    name: extension,
    params: {
      field: () =>
        import('../formFields').then(fields =>
          createFormField({
            name,
            component: fields[component],
            validation: (_value, validation, context) =>
              fields.refuseAnswer(answer, validation, context) as any,
          }),
        ),
    },
  });
}

const pageFormField = FormFieldBlueprint.make({
  name: 'eks-page',
  params: {
    field: () =>
      import('../formFields').then(fields =>
        createFormField({ name: 'EksPage', component: fields.EksPage }),
      ),
  },
});

/** Keeps which answers are the user's, and refuses for those of its page that are not. */
const editedFormField = FormFieldBlueprint.make({
  name: 'eks-edited',
  params: {
    field: () =>
      import('../formFields').then(fields =>
        createFormField({
          name: 'EksEdited',
          component: fields.HiddenField,
          validation: (_value, validation, context) =>
            fields.refuseUnanswered(
              (context.uiSchema?.['ui:options']?.keys ?? []) as string[],
              validation,
              context,
            ) as any,
        }),
      ),
  },
});

/** Keeps what is typed but is no answer yet. */
const hiddenFormField = FormFieldBlueprint.make({
  name: 'eks-hidden',
  params: {
    field: () =>
      import('../formFields').then(fields =>
        createFormField({ name: 'EksHidden', component: fields.HiddenField }),
      ),
  },
});

/** Fields of the template "New EKS platform". */
export const formFieldExtensions = [
  pageFormField,
  hiddenFormField,
  editedFormField,
  ...ANSWER_FIELDS.map(([name, extension, answer, component]) =>
    createAnswerField({ name, extension, answer, component }),
  ),
];
