import {dropMethods} from './drop-methods.mjs';
import {replaceCode} from './replace-code.mjs';

const file = /minisearch[\\/]dist[\\/]es[\\/]index\.js$/;

/** Methods that nothing calls: changing and removing documents, suggestions, saving and loading. */
const METHODS =
  'addAllAsync remove removeAll removeTerm removeFieldLength discard discardAll replace warnDocumentChanged ' +
  'maybeAutoVacuum vacuum conditionalVacuum performVacuuming vacuumConditionsMet isVacuuming dirtCount dirtFactor ' +
  'has getStoredFields saveStoredFields autoSuggest executeWildcardQuery documentCount termCount getDefault ' +
  'loadJSON loadJSONAsync loadJS loadJSAsync instantiateMiniSearch toJSON';

/** What is known beforehand, for `src/ranking/search-index.ts` is the only caller. The minifier drops the rest. */
const KNOWN = [
  // terms are found as they are: no prefixes, no fuzziness, so no tree of them is needed
  ['this._index = new SearchableMap();', 'this._index = new Map();'],
  [
    'const indexData = this._index.fetch(term, createMap);',
    'let indexData = this._index.get(term); if (!indexData) this._index.set(term, indexData = createMap());',
  ],
  ['if (query.prefix)', 'if (false)'],
  ['if (query.fuzzy)', 'if (false)'],
  ['if (prefixMatches)', 'if (false)'],
  ['if (fuzzyMatches)', 'if (false)'],
  ['const { fuzzy: fuzzyWeight, prefix: prefixWeight } = { ...defaultSearchOptions.weights, ...weights };', ''],
  ["(typeof options.fuzzy === 'function')", 'false'],
  ["(typeof options.prefix === 'function')", 'false'],
  ['return { term, fuzzy, prefix, termBoost };', 'return { term, termBoost };'],
  // one term or another: a query is a text, never a tree or a wildcard
  ['if (query === MiniSearch.wildcard) {', 'if (false) {'],
  ['if (query === MiniSearch.wildcard && searchOptionsWithDefaults.boostDocument == null) {', 'if (false) {'],
  ["MiniSearch.wildcard = Symbol('*');", ''],
  ["if (typeof query !== 'string') {", 'if (false) {'],
  ['if (results.length === 0) {', 'if (false) {'],
  ['combineResults(results, combineWith = OR) {', 'combineResults(results) {'],
  ['const operator = combineWith.toLowerCase();', ''],
  ['const combinator = combinators[operator];', 'const combinator = combinators.or;'],
  ['[OR]: (a, b) =>', 'or: (a, b) =>'],
  ['[AND]: (a, b) =>', 'and: (a, b) =>'],
  ['[AND_NOT]: (a, b) =>', 'andNot: (a, b) =>'],
  ['if (!combinator) {', 'if (false) {'],
  ['results.reduce(combinator) || new Map()', 'results.reduce(combinator)'],
  // every query boosts all of its terms, and every field; none boosts documents
  ["(typeof options.boostTerm === 'function')", 'true'],
  [
    '(options.fields || this._options.fields).reduce((boosts, field) => ({ ...boosts, [field]: getOwnProperty(options.boost, field) || 1 }), {})',
    'options.boost',
  ],
  ['boostDocumentFn ?', 'false ?'],
  ['termWeight * termBoost * fieldBoost * docBoost * rawScore', 'termBoost * fieldBoost * rawScore'],
  [
    'termResults(sourceTerm, derivedTerm, termWeight, termBoost, fieldTermData, fieldBoosts, boostDocumentFn, bm25params, results = new Map()) {',
    'termResults(sourceTerm, termBoost, fieldTermData, fieldBoosts) { const results = new Map();',
  ],
  [
    'this.termResults(query.term, query.term, 1, query.termBoost, data, boosts, boostDocument, bm25params)',
    'this.termResults(query.term, query.termBoost, data, boosts)',
  ],
  ['avgFieldLength, bm25params);', 'avgFieldLength);'],
  ['const { k, b, d } = bm25params;', 'const { k, b, d } = defaultBM25params;'],
  // documents stay, and have their numbers for ids
  ['if (!this._documentIds.has(docId)) {', 'if (false) {'],
  ['const id = extractField(document, idField);', ''],
  ['this.addDocumentId(id)', 'this.addDocumentId()'],
  ['addDocumentId(documentId) {', 'addDocumentId() {'],
  ['this._documentIds = new Map();', ''],
  ['this._documentIds.set(shortDocumentId, documentId);', ''],
  ['id: this._documentIds.get(docId)', 'id: docId'],
  // what the index is made of is ours, too
  ['if ((options === null || options === void 0 ? void 0 : options.fields) == null) {', 'if (false) {'],
  ['if (id == null) {', 'if (false) {'],
  ['if (this._idToShortId.has(id)) {', 'if (false) {'],
  ['this._idToShortId = new Map();', ''],
  ['this._idToShortId.set(documentId, shortDocumentId);', ''],
  ['stringifyField(fieldValue, field)', 'fieldValue'],
  ['if (fieldValue == null)', 'if (false)'],
  ['const processedTerm = processTerm(term, field);', 'const processedTerm = term;'],
  ['if (Array.isArray(processedTerm)) {', 'if (false) {'],
  ['else if (processedTerm) {', 'else {'],
  ['.flatMap((term) => searchProcessTerm(term))', ''],
  [
    'const { tokenize, processTerm, searchOptions: globalSearchOptions } = this._options;\n        const options = { tokenize, processTerm, ...globalSearchOptions, ...searchOptions };',
    'const { tokenize, searchOptions: globalSearchOptions } = this._options;\n        const options = { tokenize, ...globalSearchOptions, ...searchOptions };',
  ],
  ['.filter((term) => !!term)', ''],
  // default options that would only be overwritten or not be read
  ['...defaultOptions,', ''],
  ['autoVacuum,', ''],
  ['searchOptions: { ...defaultSearchOptions, ...(options.searchOptions || {}) },', ''],
  ['const options = { ...this._options.searchOptions, ...searchOptions };', 'const options = searchOptions;'],
  ['if (searchOptionsWithDefaults.filter == null || searchOptionsWithDefaults.filter(result)) {', '{'],
  ['autoSuggestOptions: { ...defaultAutoSuggestOptions, ...(options.autoSuggestOptions || {}) }', ''],
  // of a result its id and its score are read; the score needs the number of the query's terms in it
  ['Object.assign(result, this._storedFields.get(docId));', ''],
  ['this.saveStoredFields(shortDocumentId, document);', ''],
  ['this._storedFields = new Map();', ''],
  ['terms: Object.keys(match),', ''],
  ['queryTerms: terms,\n                match', ''],
  ['existing.match = Object.assign(existing.match, match);', ''],
  ['const match = getOwnProperty(result.match, derivedTerm);', ''],
  ['if (match) {', 'if (true) {} else if (false) {'],
  ['match: { [derivedTerm]: [field] }', ''],
  // nothing is ever removed
  ['this._dirtCount = 0;', ''],
  ['this._currentVacuum = null;', ''],
  ['this._enqueuedVacuum = null;', ''],
  ['this._enqueuedVacuumConditions = defaultVacuumConditions;', ''],
];

/** What the browser files never reach in MiniSearch: most of it. The npm modules import the whole package. */
export const lightMiniSearch = () => [
  dropMethods({file, className: 'MiniSearch', methods: METHODS.split(' ')}),
  replaceCode({file, replacements: KNOWN}),
];
