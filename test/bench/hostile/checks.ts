import {readList} from './inputs.ts';
import type {HostileInput} from './inputs.ts';
import type {AddressRow, HostilePage, Observation, PageInput} from './observation.ts';
import {unexpected} from './scenarios.ts';
import type {HostileServer} from './server.ts';
import type {Session} from './session.ts';

/** Inputs that one call hands to the page. */
const BATCH = 40;
/** Milliseconds that one input may take. */
export const LIMIT = 2000;

/** Runs inputs through the element; what took too long is measured again alone, for the machine may be busy. */
export async function checkInputs(
  session: Session,
  server: HostileServer,
  inputs: readonly HostileInput[],
): Promise<Observation[]> {
  return inBatches(session, 'run', toPageInputs(server, inputs));
}

/** Runs inputs as the page around the element. */
export async function checkPages(
  session: Session,
  server: HostileServer,
  inputs: readonly HostileInput[],
): Promise<Observation[]> {
  return inBatches(session, 'read', toPageInputs(server, inputs));
}

/** Runs the standard's own tests of addresses. */
export async function checkAddresses(session: Session, data: string): Promise<Observation[]> {
  return inBatches(session, 'resolve', readList<AddressRow>(data, 'hostile/url-resolve.jsonl'));
}

/** Runs the answers that are about HTTP, and compares what comes of them with what their list expects. */
export async function checkScenarios(
  session: Session,
  server: HostileServer,
  inputs: readonly HostileInput[],
): Promise<Observation[]> {
  const list = toPageInputs(server, inputs).map((input) =>
    input.id === 'http-abort' ? {...input, removeAfter: 10} : input,
  );
  const observations: Observation[] = [];
  for (const input of list) observations.push(...(await session.run('run', [input])));
  const all = new Map(observations.map((one) => [one.id, one]));
  return observations.map((one) => {
    const asked = server.asked.get(new URL(server.addressOf(one.id)).pathname) ?? 0;
    const fault = unexpected(one, all, asked);
    return fault === undefined ? one : {...one, faults: [...one.faults, fault]};
  });
}

function toPageInputs(server: HostileServer, inputs: readonly HostileInput[]): PageInput[] {
  return inputs.map((input) => {
    server.inputs.set(input.id, input);
    return {id: input.id, url: server.addressOf(input.id)};
  });
}

async function inBatches(
  session: Session,
  task: keyof HostilePage,
  inputs: readonly (PageInput | AddressRow)[],
): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (let at = 0; at < inputs.length; at += BATCH) {
    const batch = inputs.slice(at, at + BATCH);
    for (const [i, one] of (await session.run(task, batch)).entries()) {
      const input = batch[i];
      const [again = one] = one.ms > LIMIT && input ? await session.run(task, [input]) : [];
      observations.push(again.ms < one.ms ? again : one);
    }
  }
  return observations;
}
