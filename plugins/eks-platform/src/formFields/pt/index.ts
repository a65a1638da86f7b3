import type { Translated } from '../../text/lazyTexts';
import type { formMessages } from '../messages';
import { capacity } from './capacity';
import { cluster } from './cluster';
import { components } from './components';
import { cost } from './cost';
import { identity } from './identity';
import { ingress } from './ingress';
import { network } from './network';
import { review } from './review';

/** Texts of the form in Portuguese. */
export const formTextsPt: Translated<typeof formMessages> = {
  optional: 'opcional',
  yours: 'seu',
  presetValue: 'Valor do preset: {{value}}',
  proposedValue: 'Proposto: {{value}}',
  notAllowedIn: 'Não permitido em {{account}}',
  thingsToFix_one: '{{count}} coisa a corrigir nesta página',
  thingsToFix_other: '{{count}} coisas a corrigir nesta página',
  factsFailed: 'O formulário não pôde ser preparado: {{reason}}',
  retry: 'Tentar de novo',
  kept: 'Suas respostas de antes ainda estão aqui.',
  startOver: 'Recomeçar',
  cloning: 'Lendo as respostas de {{name}}',
  cloneFailed:
    'As respostas de {{name}} não puderam ser lidas: {{reason}}. O formulário começa com o preset.',
  names: {
    refused:
      '{{label}}: `{{text}}` não é um nome. Escreva nomes como {{example}}.',
  },
  number: {
    whole: 'Escreva um número inteiro {{range}}.',
    decimal: 'Escreva um número {{range}}.',
    from: 'de {{min}} ou mais',
    between: 'de {{min}} a {{max}}',
    empty: '{{label}} está vazio. {{wanted}}',
    refused: '{{label}} é `{{text}}`. {{wanted}}',
    use: 'Usar {{value}}',
  },
  answer: {
    description: 'descrição',
    repositoryPath: 'pasta',
    region: 'região',
    zones: 'zonas',
    networkMode: 'rede',
    vpcId: 'VPC',
    vpcCidr: 'faixa da VPC',
    natGateways: 'saída',
    subnets: 'sub-redes',
    kubernetesVersion: 'versão do Kubernetes',
    supportPolicy: 'fim do suporte',
    endpoint: 'alcance da API',
    allowedCidrs: 'endereços permitidos',
    system: 'nós de sistema',
    pools: 'pools de nós',
    ingress: 'ingress',
    components: 'componentes',
  },
  ...identity,
  ...network,
  ...cluster,
  ...capacity,
  ...ingress,
  ...components,
  ...cost,
  ...review,
};
