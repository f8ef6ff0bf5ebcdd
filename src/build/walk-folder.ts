import {readdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * The files below a folder whose name ends in one of `extensions`, as paths from there with `/`, in an order that does not depend
 * on the machine. Symbolic links are passed over: they may lead out of the folder. So are names that begin with a dot, and those that
 * are no UTF-8: what stands for them opens nothing.
 */
export async function walkFolder(folder: string, extensions: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(path.join(folder, below), {withFileTypes: true})) {
      if (/^\.|\ufffd/.test(entry.name)) continue;
      const name = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(name);
      else if (entry.isFile() && extensions.includes(path.extname(entry.name).toLowerCase())) files.push(name);
    }
  }
  return files.sort();
}
