/**
 * A Rollup plugin that replaces pieces of a library's code, so that the minifier can drop what they lead to. A piece
 * that does not stand in the file exactly once fails the build, so that an update of the library is noticed.
 *
 * @param {{file: RegExp, replacements: string[][]}} options - Each piece with what takes its place.
 */
export const replaceCode = ({file, replacements}) => ({
  name: 'replace-code',
  transform(code, id) {
    if (!file.test(id)) return null;
    let out = code;
    for (const [piece, replacement] of replacements) {
      const parts = out.split(piece);
      if (parts.length !== 2) this.error(`${parts.length - 1} × ${piece} instead of once`);
      out = parts.join(replacement);
    }
    return {code: out, map: null};
  },
});
