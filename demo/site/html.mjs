const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
// eslint-disable-next-line no-control-regex -- characters that XML forbids and HTML does not want
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Makes a string safe as text or as a quoted attribute, in HTML and in XML. */
export function escape(value) {
  return String(value)
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/** Markup that is known to be safe: what `html` has made, or what `raw` has vouched for. */
class Markup {
  #text;

  constructor(text) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

/** Vouches for a string: it is put into a template as it stands. */
export function raw(text) {
  return new Markup(String(text));
}

function render(value) {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Markup ? value.toString() : escape(value);
}

/** Template tag for HTML and XML: every value is escaped, unless it is markup itself; lists are joined, gaps are left out. */
export function html(strings, ...values) {
  return new Markup(String.raw({raw: strings}, ...values.map(render)));
}

/** The same for XML; another name, so that formatters know which language they see. */
export const xml = html;

/** A JSON value for a `<script>` data block: nothing in it can end the block. */
export function jsonBlock(value) {
  return raw(JSON.stringify(value).replace(/</g, '\\u003c'));
}
