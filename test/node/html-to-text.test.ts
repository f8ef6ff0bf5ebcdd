import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {escapeHtml} from '../../src/text/entities.ts';
import {htmlToText, inlineHtmlToText} from '../../src/text/html-to-text.ts';
import {inTime} from './in-time.ts';

const TEXT: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'makes one line of each block': [
    ['<h2>One</h2><p>Two <b>bold</b> words.</p>\n<ul><li>three<li>four</ul>', 'One\nTwo bold words.\nthree\nfour'],
    ['one<br>two<br/>three<hr>four', 'one\ntwo\nthree\nfour'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['<h:div><h:p>one</h:p><h:b>t</h:b>wo</h:div>', 'one\ntwo'],
  ],
  'joins what inline tags divide': [
    ['<b>H</b><sub>2</sub>O and <a href="/x" title="a > b">a link</a>.', 'H2O and a link.'],
    ['<img src="x.png" alt="a <b>caption</b>"> after', 'after'],
  ],
  'drops what is not for readers': [
    ['a<script>if (a < b) document.write("<p>x</p>")</script>b<style>p > a {}</style>c', 'a\nb\nc'],
    ['a<!-- <p>hidden</p> --><noscript><img></noscript><SCRIPT>x</script >b', 'a\n\nb'.replace('\n\n', '\n')],
    ['a<template><p>x</p></template>b<?php echo 1 ?>c<!DOCTYPE html>d', 'a\nbcd'],
    ['<![CDATA[<p>text</p>]]>', 'text'],
  ],
  'leaves plain text alone': [
    ['a < b & c > d', 'a < b & c > d'],
    ['if x<5 and y>3', 'if x<5 and y>3'],
    ['I <3 you & AT&T', 'I <3 you & AT&T'],
    ['unfinished <a href="x', 'unfinished <a href="x'],
    ['unfinished <!-- comment', 'unfinished comment'],
  ],
  'decodes references once': [
    ['&lt;p&gt; &amp;amp; &quot;&#39;&#x27;&apos;', "<p> &amp; \"'''"],
    ['&ldquo;caf&eacute;&rdquo; &mdash; 5&nbsp;&euro;', '“café” — 5 €'],
    ['&Scaron;&zcaron;&ccedil;&Aring;&oslash;&szlig;&ouml;', 'ŠžçÅøßö'],
    ['&#8217;&#x1F600;', '’😀'],
    ['&copy 2020 &eacute &AMP; &Eacute;&EACUTE;', '© 2020 é &AMP; É&EACUTE;'],
    ['?a=1&utm_source=x&copy=2&section=3&region;', '?a=1&utm_source=x&copy=2&section=3&region;'],
    ['&#0;&#xD800;&#x110000;&constructor;&;&#;', '\ufffd\ufffd\ufffd&constructor;&;&#;'],
  ],
  'folds white space and control characters': [
    ['  a\n\t b\u00a0\u0000\u000bc  ', 'a b c'],
    ['<p> </p><p>&nbsp;</p>', ''],
  ],
};

const TITLES: readonly (readonly [string, string])[] = [
  ['A <em>fine</em> <span class="x">day</span>', 'A fine day'],
  ['Using <template> well', 'Using <template> well'],
  ['The <b> element and the <a> element', 'The <b> element and the <a> element'],
  ['<font color=red>Hot<br>news</font>', 'Hot news'],
  ['<p>Wrapped</p>', 'Wrapped'],
  ['Icon <img src="x.png"> here', 'Icon here'],
  ['Rock &amp; Roll &#8211; 5 < 6', 'Rock & Roll – 5 < 6'],
  ['&lt;em&gt; is not <em>em</em>', '<em> is not em'],
  ['Vec<T> and Map<K, V>', 'Vec<T> and Map<K, V>'],
  ['<!-- note -->Two\n  lines', 'Two lines'],
];

describe('htmlToText', () => {
  for (const [what, cases] of Object.entries(TEXT)) {
    it(what, () => {
      for (const [html, expected] of cases) assert.equal(htmlToText(html), expected, html);
    });
  }

  it('gives back what escapeHtml made safe', () => {
    for (const text of ['<b>&amp;</b>', 'a < b > c & d', '&lt;', '<script>alert(1)</script>']) {
      assert.equal(htmlToText(escapeHtml(text)), text);
      assert.equal(inlineHtmlToText(escapeHtml(text)), text);
    }
  });
});

describe('inlineHtmlToText', () => {
  it('removes formatting and keeps every other angle bracket', () => {
    for (const [html, expected] of TITLES) assert.equal(inlineHtmlToText(html), expected, html);
  });
});

describe('hostile markup', () => {
  const PIECES = [
    '<',
    '&',
    '<a',
    '</',
    '<!--',
    '<?',
    '<!',
    '<a "',
    '<a ="',
    '</ a="</ "',
    '<script>',
    '<b ',
    '&amp',
    '&#',
    ' ',
    '<b> </b>',
    '= ',
  ];
  it('takes time in proportion to its length', () => {
    // A quadratic step would need minutes for these.
    for (const piece of PIECES) {
      const html = piece.repeat(1_000_000 / piece.length);
      inTime(() => htmlToText(html));
      inTime(() => inlineHtmlToText(html));
    }
  });
});
