/** What news sites put around a story, in the ways that they do it. Class names differ on purpose from site to site. */

export const nav = `<header class="site-header"><a href="/" class="logo">The Harbour Ledger</a>
<nav><ul><li><a href="/markets">Markets</a></li><li><a href="/deals">Deals</a></li><li><a href="/tech">Technology</a></li>
<li><a href="/opinion">Opinion</a></li><li><a href="/login">Log in</a></li></ul></nav></header>`;

export const share = `<ul class="share-bar"><li><a href="#fb">Share this article on Facebook</a></li>
<li><a href="#tw">Share this article on Twitter</a></li><li><a href="#li">Share this article on LinkedIn</a></li>
<li><a href="#ml">Email</a></li></ul>`;

export const related = `<section class="related-stories"><h3>Related Stories</h3><ul>
<li><a href="/a">Oil tanker owner Brightsea orders six ships</a></li>
<li><a href="/b">Why the bond market is nervous about spring</a></li>
<li><a href="/c">Kestrel Foods names Dana Ortiz finance chief</a></li></ul></section>`;

export const newsletter = `<div class="newsletter-box"><h4>The Morning Ledger</h4>
<p>Sign up for our newsletter and get the day's five biggest stories straight to your inbox.</p>
<form><input type="email" placeholder="Your email"><button>Subscribe</button></form></div>`;

export const comments = `<section id="comments"><h3>3 Comments</h3>
<div class="comment"><b>tradewind88</b><p>I sold my shares last week and I have never slept better, honestly. Nobody should trust this management.</p></div>
<div class="comment"><b>Margaret P.</b><p>The regulator will wave this through just as it waved the last one through, and we will all pay.</p></div>
<p><a href="/login">Log in to comment</a></p></section>`;

export const cookies = `<div id="cookie-consent"><p>We use cookies to improve your experience, to show you personal
advertising and to measure how our pages are used. By continuing you agree to our cookie policy.</p>
<button>Accept all</button><button>Manage preferences</button></div>`;

export const footer = `<footer><p>Copyright © 2024 The Harbour Ledger Ltd. All rights reserved.</p>
<ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li><li><a href="/terms">Terms of use</a></li></ul></footer>`;

/** A whole page around `body`. */
export function page(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}
<script>window.dataLayer = [{ page: "article" }];</script><style>.x{color:red}</style></head><body>${body}</body></html>`;
}

/** Paragraphs as `<p>` elements. */
export function ps(paragraphs: readonly string[], attributes = ''): string {
  return paragraphs.map((p) => `<p${attributes}>${p}</p>`).join('\n');
}
