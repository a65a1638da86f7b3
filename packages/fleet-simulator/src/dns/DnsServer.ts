import DNS from 'dns2';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { World } from '../world/World';
import type { DnsAnswer, DnsTable } from './DnsAnswer';
import { findAnswer } from './DnsAnswer';
import { recordsOf } from './recordsOf';

const { Packet } = DNS;
const TTL_SECONDS = 60;

type Send = (response: InstanceType<typeof Packet>) => unknown;

/** Answers for the names of the whole fleet, over UDP and TCP: what Route 53 and the resolvers of the Internet would. */
export class DnsServer {
  readonly #world: World;
  readonly #server: ReturnType<typeof DNS.createServer>;
  #isListening = false;
  readonly #tables = new WeakMap<ClusterFrame, DnsTable>();

  constructor(world: World) {
    this.#world = world;
    this.#server = DNS.createServer({
      udp: true,
      tcp: true,
      handle: (request, send) => this.#handle(request, send as Send),
    });
    // Whoever connects and says nothing, as a look at open ports does, ends nobody else's questions.
    this.#server.on('error', () => undefined);
    this.#server.on('requestError', () => undefined);
  }

  async listen(port: number): Promise<void> {
    const place = { port, address: '127.0.0.1' };
    const failed = new Promise<never>((_, reject) => {
      this.#server.once('error', reject);
    });
    await Promise.race([
      this.#server.listen({ udp: place, tcp: place }),
      failed,
    ]);
    this.#isListening = true;
  }

  async stop(): Promise<void> {
    if (this.#isListening) {
      await this.#server.close();
    }
  }

  #handle(request: InstanceType<typeof Packet>, send: Send) {
    const response = Packet.createResponseFromRequest(request);
    const [question] = request.questions;
    const name = question?.name.toLowerCase() ?? '';
    const answer = this.#find(name);
    if (answer?.fails === 'silent') {
      return;
    }
    if (answer?.fails === 'servfail') {
      response.header.rcode = Packet.RCODE.SERVFAIL;
    } else if (!answer || answer.fails === 'nxdomain') {
      response.header.rcode = Packet.RCODE.NXDOMAIN;
    } else {
      response.answers.push(...this.#records(name, question.type, answer));
    }
    send(response);
  }

  #find(name: string): DnsAnswer | undefined {
    for (const { frame, ...cluster } of this.#world.clusters()) {
      let table = this.#tables.get(frame);
      if (!table) {
        table = recordsOf({ ...cluster, frame }, this.#world.clock.now());
        this.#tables.set(frame, table);
      }
      const answer = findAnswer(table, name);
      if (answer) {
        return answer;
      }
    }
    return undefined;
  }

  #records(name: string, type: number, answer: DnsAnswer) {
    const common = { name, class: Packet.CLASS.IN, ttl: TTL_SECONDS };
    const { A, CNAME, TXT } = Packet.TYPE;
    const records = [];
    if (answer.cname && (type === CNAME || type === A)) {
      records.push({ ...common, type: CNAME, domain: answer.cname });
    }
    if (type === A) {
      const addresses = answer.cname
        ? this.#find(answer.cname)?.addresses
        : answer.addresses;
      for (const address of addresses ?? []) {
        records.push({
          ...common,
          name: answer.cname ?? name,
          type: A,
          address,
        });
      }
    }
    if (type === TXT) {
      for (const data of answer.texts ?? []) {
        records.push({ ...common, type: TXT, data });
      }
    }
    return records.map(record => new Packet.Resource(record));
  }
}
