import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {checkInputs} from '../bench/hostile/checks.ts';
import {handWritten} from '../bench/hostile/inputs.ts';
import type {HostileInput} from '../bench/hostile/inputs.ts';
import type {HostilePage, Observation} from '../bench/hostile/observation.ts';
import {startServer} from '../bench/hostile/server.ts';
import type {HostileServer} from '../bench/hostile/server.ts';
import {startSession} from '../bench/hostile/session.ts';
import type {Session} from '../bench/hostile/session.ts';
import {inputs as shared, skip} from '../node/feed-reference.ts';
import {harmless, poison, refused, vectors} from './hostile-inputs.ts';

/** Of the collected inputs every so manieth; `npm run check:hostile` takes all. */
const STEP = 20;
/** Milliseconds within which large and deep answers are refused on a machine that is not busy; here it may be. */
const LIMIT = 2000;

describe('hostile sources', () => {
  let server: HostileServer;
  let session: Session;
  before(async () => {
    server = await startServer(fileURLToPath(new URL('../../dist/cdn/', import.meta.url)));
    session = await startSession(server);
  });
  after(async () => {
    await session.close();
    await server.close();
  });

  const observe = (inputs: readonly HostileInput[]): Promise<Observation[]> => checkInputs(session, server, inputs);

  /** Nothing ran, nothing else was asked for, every address is one of the web: the page itself looks for all of it. */
  const harmlessly = async (inputs: readonly HostileInput[]): Promise<Observation[]> => {
    const observations = await observe(inputs);
    assert.deepEqual(
      observations.filter(({faults}) => faults.length).map(({id, faults}) => ({id, faults})),
      [],
    );
    assert.deepEqual(session.traffic.faults, []);
    assert.deepEqual(server.credentials, []);
    return observations;
  };

  it('would be noticed if they got through', async () => {
    const page = await session.open();
    const noticed = await page.evaluate(async (url) => {
      const script = document.createElement('script');
      script.textContent = 'alert(1); __pwned = 1; Object.prototype.polluted = 1';
      document.head.append(script);
      const {hostile} = window as unknown as {hostile: HostilePage};
      const [observation] = await hostile.run([{id: 'html', url}]);
      return observation?.faults;
    }, server.addressOf('none'));
    await page.close();
    assert.deepEqual(noticed, ['ran: alert', 'ran: set __pwned', 'prototype polluted: Object.polluted']);
  });

  it('show markup as text and link to the web only', async () => {
    const observations = await harmlessly(vectors);
    // the articles around the vector are there all the same
    assert.ok(observations.every(({titles}) => titles.length > 1));
    const [first] = observations;
    assert.ok(first?.titles.includes('<script>__pwned=1</script>'), first?.titles.join('\n'));
  });

  it('do not reach the prototypes', async () => {
    const observations = await harmlessly(poison);
    assert.deepEqual(
      observations.map(({outcome}) => outcome).filter((outcome) => outcome === 'error'),
      [],
    );
  });

  for (const {code, ...input} of refused)
    it(`${input.id}: ${code}`, async () => {
      const [observation] = await harmlessly([input]);
      assert.equal(observation?.code, code);
      assert.ok(observation.ms < LIMIT, `${observation.ms} ms`);
    });

  for (const {title, ...input} of harmless)
    it(`${input.id}: is read as far as it is harmless`, async () => {
      const [observation] = await harmlessly([input]);
      assert.deepEqual(observation?.titles, [title]);
      assert.ok(observation.ms < LIMIT, `${observation.ms} ms`);
    });

  it('do not outlive the element', async () => {
    server.inputs.set('slow', {id: 'slow', kind: 'slow', body: '[{"title":"t","url":"/t"}]', delivery: 'slow'});
    const [observation] = await session.run('run', [{id: 'slow', url: server.addressOf('slow'), removeAfter: 200}]);
    assert.deepEqual(observation?.faults, []);
    assert.equal(observation.outcome, undefined);
  });

  it('that others have collected', {skip}, async () => {
    await harmlessly(handWritten(shared).filter((_, i) => i % STEP === 0));
  });
});
