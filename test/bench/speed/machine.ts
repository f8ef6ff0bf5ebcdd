import {execFileSync} from 'node:child_process';
import os from 'node:os';
import {findBrowser} from '../../../scripts/browser.mjs';

/** The machine in one line: processors, system, versions of Node and Chromium. */
export function describeMachine(): string {
  const browser = findBrowser();
  const version =
    browser && execFileSync(browser, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const cpus = os.cpus();
  const model = cpus[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return [
    `${cpus.length} × ${model}`,
    memory,
    `${os.type()} ${os.arch()}`,
    `Node ${process.versions.node}`,
    version ? version.trim().replace(/ built on.*| running on.*|,.*/, '') : 'no Chromium',
  ].join(', ');
}
