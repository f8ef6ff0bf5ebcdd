/**
 * A Rollup plugin that takes methods out of a class: bundlers drop unused functions, but never unused methods. A name
 * that the class does not have fails the build, so that an update of the library is noticed.
 *
 * @param {{file: RegExp, className: string, methods: string[]}} options
 */
export const dropMethods = ({file, className, methods}) => ({
  name: 'drop-methods',
  transform(code, id) {
    if (!file.test(id)) return null;
    const missing = new Set(methods);
    const cuts = [];
    const visit = (node) => {
      if (!node || typeof node.type !== 'string') return;
      if (/^Class/.test(node.type) && node.id?.name === className)
        for (const member of node.body.body) if (missing.delete(member.key.name)) cuts.push([member.start, member.end]);
      for (const child of Object.values(node).flat()) visit(child);
    };
    visit(this.parse(code));
    if (missing.size) this.error(`${className} has no ${[...missing].join(', ')}`);
    let out = '';
    let last = 0;
    for (const [start, end] of cuts.sort(([a], [b]) => a - b)) {
      out += code.slice(last, start);
      last = end;
    }
    return {code: out + code.slice(last), map: null};
  },
});
