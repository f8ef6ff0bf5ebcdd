import {dropMethods} from './drop-methods.mjs';
import {replaceCode} from './replace-code.mjs';

const file = /minisearch[\\/]dist[\\/]es[\\/]index\.js$/;

/** Methods that nothing calls: changing and removing documents, suggestions, saving and loading. */
const METHODS =
  'addAll addAllAsync remove removeAll removeTerm removeFieldLength discard discardAll replace warnDocumentChanged ' +
  'maybeAutoVacuum vacuum conditionalVacuum performVacuuming vacuumConditionsMet isVacuuming dirtCount dirtFactor ' +
  'has addFields getStoredFields saveStoredFields autoSuggest executeWildcardQuery documentCount termCount getDefault ' +
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
  // every query boosts all of its terms; none boosts documents
  ["(typeof options.boostTerm === 'function')", 'true'],
  [
    'const boosts = (options.fields || this._options.fields).reduce((boosts, field) => ({ ...boosts, [field]: getOwnProperty(options.boost, field) || 1 }), {});',
    '',
  ],
  ['boostDocumentFn ?', 'false ?'],
  ['termWeight * termBoost * fieldBoost * docBoost * rawScore', 'termBoost * rawScore'],
  [
    'termResults(sourceTerm, derivedTerm, termWeight, termBoost, fieldTermData, fieldBoosts, boostDocumentFn, bm25params, results = new Map()) {',
    'termResults(termBoost, fieldTermFreqs) { const results = new Map();',
  ],
  [
    'this.termResults(query.term, query.term, 1, query.termBoost, data, boosts, boostDocument, bm25params)',
    'this.termResults(query.termBoost, data)',
  ],
  ['if (fieldTermData == null)', 'if (fieldTermFreqs == null)'],
  // there is one field, and its words are known already
  ['for (const field of fields) {\n            const fieldValue = extractField(document, field);', '{'],
  ['if (fieldValue == null)\n                continue;', ''],
  [
    'tokenize(stringifyField(fieldValue, field), field);\n            const fieldId = this._fieldIds[field];',
    'document.words;',
  ],
  ['const { extractField, stringifyField, tokenize, processTerm, fields, idField } = this._options;', ''],
  ['addFieldLength(shortDocumentId, fieldId, this', 'addFieldLength(shortDocumentId, this'],
  ['this.addTerm(fieldId, shortDocumentId, processedTerm)', 'this.addTerm(shortDocumentId, processedTerm)'],
  ['addTerm(fieldId, documentId, term) {', 'addTerm(documentId, term) {'],
  ['let fieldIndex = indexData.get(fieldId);', 'const fieldIndex = indexData;'],
  ['if (fieldIndex == null) {\n            fieldIndex = new Map();', 'if (false) {'],
  ['addFieldLength(documentId, fieldId, count, length) {', 'addFieldLength(documentId, count, length) {'],
  ['let fieldLengths = this._fieldLength.get(documentId);', ''],
  ['if (fieldLengths == null)\n            this._fieldLength.set(documentId, fieldLengths = []);', ''],
  ['fieldLengths[fieldId] = length;', 'this._fieldLength.set(documentId, length);'],
  ['this._avgFieldLength[fieldId] || 0', 'this._avgFieldLength'],
  ['this._avgFieldLength[fieldId] = total', 'this._avgFieldLength = total'],
  ['this._avgFieldLength = [];', 'this._avgFieldLength = 0;'],
  ['this._fieldIds = {};', ''],
  ['this.addFields(this._options.fields);', ''],
  [
    'for (const field of Object.keys(fieldBoosts)) {\n            const fieldBoost = fieldBoosts[field];\n            const fieldId = this._fieldIds[field];\n            const fieldTermFreqs = fieldTermData.get(fieldId);\n            if (fieldTermFreqs == null)\n                continue;',
    '{',
  ],
  ['const avgFieldLength = this._avgFieldLength[fieldId];', 'const avgFieldLength = this._avgFieldLength;'],
  ['this._fieldLength.get(docId)[fieldId]', 'this._fieldLength.get(docId)'],
  ['avgFieldLength, bm25params);', 'avgFieldLength);'],
  ['const { k, b, d } = bm25params;', 'const { k, b, d } = defaultBM25params;'],
  // documents stay, and have their numbers for ids
  ['if (!this._documentIds.has(docId)) {', 'if (false) {'],
  ['const id = extractField(document, idField);', ''],
  ['this.addDocumentId(id)', 'this.addDocumentId()'],
  ['addDocumentId(documentId) {', 'addDocumentId() {'],
  ['this._documentIds = new Map();', ''],
  ['const shortDocumentId = this._nextId;', 'const shortDocumentId = this._documentCount;'],
  ['this._nextId = 0;', ''],
  ['this._nextId += 1;', ''],
  ['this._documentIds.set(shortDocumentId, documentId);', ''],
  ['id: this._documentIds.get(docId)', 'id: docId'],
  // what the index is made of is ours, too
  ['if ((options === null || options === void 0 ? void 0 : options.fields) == null) {', 'if (false) {'],
  ['if (id == null) {', 'if (false) {'],
  ['if (this._idToShortId.has(id)) {', 'if (false) {'],
  ['this._idToShortId = new Map();', ''],
  ['this._idToShortId.set(documentId, shortDocumentId);', ''],
  ['const processedTerm = processTerm(term, field);', 'const processedTerm = term;'],
  ['if (Array.isArray(processedTerm)) {', 'if (false) {'],
  ['else if (processedTerm) {', 'else {'],
  ['.flatMap((term) => searchProcessTerm(term))', ''],
  [
    'const { tokenize, processTerm, searchOptions: globalSearchOptions } = this._options;\n        const options = { tokenize, processTerm, ...globalSearchOptions, ...searchOptions };',
    'const options = searchOptions;',
  ],
  ['.filter((term) => !!term)', ''],
  // there are no options but those of a search
  ['constructor(options) {', 'constructor() {'],
  [
    'const autoVacuum = (options.autoVacuum == null || options.autoVacuum === true) ? defaultAutoVacuumOptions : options.autoVacuum;',
    '',
  ],
  [
    'this._options = {\n            ...defaultOptions,\n            ...options,\n            autoVacuum,\n            searchOptions: { ...defaultSearchOptions, ...(options.searchOptions || {}) },\n            autoSuggestOptions: { ...defaultAutoSuggestOptions, ...(options.autoSuggestOptions || {}) }\n        };',
    '',
  ],
  [
    'const { searchOptions: globalSearchOptions } = this._options;\n        const searchOptionsWithDefaults = { ...globalSearchOptions, ...searchOptions };',
    '',
  ],
  ['const options = { ...this._options.searchOptions, ...searchOptions };', 'const options = searchOptions;'],
  ['if (searchOptionsWithDefaults.filter == null || searchOptionsWithDefaults.filter(result)) {', '{'],
  // of a result its id and its score are read; the score needs the number of the query's terms in it, each of which is looked for once
  ['const quality = terms.length || 1;', 'const quality = terms;'],
  ['const result = results.get(docId);', ''],
  ['if (result) {', 'if (false) {'],
  ['terms: [sourceTerm],', 'terms: 1,'],
  [
    'existing.score = existing.score + score;\n                existing.match = Object.assign(existing.match, match);\n                assignUniqueTerms(existing.terms, terms);',
    'existing.score += score; existing.terms += terms;',
  ],
  ['Object.assign(result, this._storedFields.get(docId));', ''],
  ['this.saveStoredFields(shortDocumentId, document);', ''],
  ['this._storedFields = new Map();', ''],
  ['terms: Object.keys(match),', ''],
  ['queryTerms: terms,\n                match', ''],
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
  // what the options say is known here
  replaceCode({
    file: /[\\/]ranking[\\/]search-index\.ts$/,
    replacements: [['new MiniSearch(OPTIONS)', 'new MiniSearch()']],
  }),
];
