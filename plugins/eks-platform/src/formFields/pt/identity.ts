import type { Translated } from '../../text/lazyTexts';
import type { identityMessages } from '../identity/messages';

export const identity: Translated<typeof identityMessages> = {
  preset: {
    needsVpc: 'Precisa de uma VPC existente; {{accounts}} não lista nenhuma.',
    switched: '{{preset}}: o que você não respondeu o segue.',
    stays: 'As suas ficam: {{names}}.',
    takeAll: 'Tomar também estas do preset',
    undo: 'Desfazer',
    label: 'Preset',
    recommended: 'Começo recomendado',
    perDay: 'por dia, ocioso',
    perHour: '{{amount}}/h',
    idle: 'Ocioso = ninguém implantou nada ainda. A faixa vai do spot na sua baixa suposta ao preço cheio sob demanda.',
  },
  name: {
    missing: 'Dê um nome à plataforma, como checkout.',
    help: 'Também o nome do cluster e parte da sua zona DNS: {{zone}}. Não pode ser mudado depois.',
    helpEmpty:
      'Também o nome do cluster e parte da sua zona DNS. 3–30 de a–z, 0–9 e "-". Não pode ser mudado depois.',
  },
  owner: {
    missing: 'Escolha um grupo a que você pertence.',
    help: 'Seu grupo. Recebe os problemas e pode agir no cluster.',
    choose: 'Escolha um grupo',
    none: 'Você não pertence a nenhum grupo do catálogo; peça ao time de plataforma que o inclua em um.',
    failed: 'Seus grupos não puderam ser lidos: {{reason}}',
  },
  description: {
    help: 'Uma linha para o catálogo.',
    length: '{{amount}} de {{max}} caracteres',
  },
  repository: {
    host: 'Host git',
    pathHelp:
      'Tudo é escrito abaixo dela, para que um repositório possa guardar outras coisas também. Vazio: a raiz.',
    askPath: 'Pôr em uma subpasta',
    owner: 'Dono',
    help: 'Criar o faz e envia o primeiro commit.',
    none: 'Nenhum host git está preparado para novas plataformas; fale com o time de plataforma.',
  },
};
