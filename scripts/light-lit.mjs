import {replaceCode} from './replace-code.mjs';

/** What the widget's one class never asks of Lit: style elements where sheets cannot be adopted, decorators, converters of one's own, polyfills. */
const KNOWN = {
  // the widget adopts a sheet of its own anyway; its styles hold no ${}
  '@lit/reactive-element/css-tag.js': [
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      'e=true',
    ],
    [
      'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
      'constructor(t){this.cssText=t}',
    ],
    ['toString(){return this.cssText}', ''],
    [
      'const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
      'if(!t)(this.o=t=new CSSStyleSheet).replaceSync(this.cssText);return t',
    ],
    ['o=new WeakMap', 'o=0'],
    [
      'const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)',
      'return new n(t[0])',
    ],
    ['if(e)s.adoptedStyleSheets=', 's.adoptedStyleSheets='],
    [
      'else for(const e of o){const o=document.createElement("style"),n=t.litNonce;void 0!==n&&o.setAttribute("nonce",n),o.textContent=e.cssText,s.appendChild(o)}',
      '',
    ],
    [
      'c=e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      'c=t=>t',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport', 'p=0'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
    // decorators
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['t.finalize(),void 0!==t.l&&(this.l=[...t.l]),', 't.finalize(),'],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    // properties are what src/view/element-options.ts says: with accessors, converted and compared as is usual
    [
      's=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
      's){this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
      '',
    ],
    [
      '{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(',
      '{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)?this._$Ej.set(t,s??this[t]):(',
    ],
    ['"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
    // an attribute that is there or not needs no trusted type
    ['c=a.trustedTypes,l=c?c.emptyScript:""', 'l=""'],
    // each style sheet once
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return[s].flat(1/0)',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
    [
      'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
      'h=u;',
    ],
    // only properties that have an attribute, and one that follows, are written
    ['if(void 0!==e&&!0===i.reflect){', '{'],
    ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
    ['this.elementProperties.get(t)??b', 'this.elementProperties.get(t)'],
    [
      '(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=',
      '(t,s,i){if(void 0!==t){const r=this.constructor,h=this[t];if(i??=',
    ],
    // nothing is drawn that has not been on a page, where it gets its tree
    ['if(this.renderRoot??=this.createRenderRoot(),this._$Ep)', 'if(this._$Ep)'],
    ['this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try', 'case Object:try'],
    ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b=0'],
    ['const t=this.properties,s=[...r(t),...o(t)];', 'const t=this.properties,s=r(t);'],
  ],
  'lit-html/lit-html.js': [['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', 'B=0;']],
};

/** What the browser files never reach in Lit. What it renders stays whole: pages bring templates of their own. The npm modules import the whole package. */
export const lightLit = () =>
  Object.entries(KNOWN).map(([file, replacements]) =>
    replaceCode({file: new RegExp(`/node_modules/${file.replaceAll('.', '\\.')}$`), replacements}),
  );
