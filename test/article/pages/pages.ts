import type { Page } from '../score.js';
import { comments, cookies, footer, nav, newsletter, page, ps, related, share } from './frame.js';
import { bank, brewer, chips, rail } from './stories.js';

const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

/** Takes a story's paragraphs apart with something between each two. */
const between = (paragraphs: readonly string[], what: readonly string[]) =>
  paragraphs.map((p, i) => `<p>${p}</p>${what[i] ?? ''}`).join('\n');

const ad =
  '<div class="ad-slot"><span>Advertisement</span><a href="//ads.example">Trade like a pro with Zenbroker</a></div>';
const figure = `<figure><img src="a.jpg" alt="Bottles"><figcaption>Bottles on a line at the Hereford plant. Photo: Jo Lee/Picture Agency</figcaption></figure>`;

/** Pages of many makes, each with the text that a reader would call the article. */
export const pages: readonly Page[] = [
  {
    name: 'semantic article with everything around it',
    html: page(
      'Norrland to buy Tarn &amp; Sons | The Harbour Ledger',
      `${cookies}${nav}<main><article><h1>Norrland to buy Tarn &amp; Sons</h1><p class="byline">By Olive Marsh</p>
      <time datetime="2024-03-05T08:00:00Z">5 March 2024</time>${share}${figure}${between(brewer, [ad, newsletter])}
      ${share}</article>${related}${comments}</main>${footer}`,
    ),
    main: text(brewer),
  },
  {
    name: 'lede in the header, story in another container',
    html: page(
      'Quillon names Raman chief executive',
      `${nav}<div class="wrap"><div class="top"><h1>Quillon names Raman chief executive</h1>
      <p class="standfirst">${chips[0]}</p><div class="meta">By Sam Reed<br>Updated 4:15 pm</div></div>
      <div class="cols"><div class="story">${ps(chips.slice(1))}</div><div class="sidebar">${related}${newsletter}</div></div></div>${footer}`,
    ),
    main: text(chips),
  },
  {
    name: 'paragraphs as <div>s without <p>',
    html: page(
      'Banco Serrano in talks over Chilean card unit',
      `${nav}<div id="content"><h1>Banco Serrano in talks over Chilean card unit</h1>
      ${bank.map((p) => `<div class="t">${p}</div>`).join('\n')}</div><div class="rail">${related}</div>${comments}${footer}`,
    ),
    main: text(bank),
  },
  {
    name: 'text cut by <br><br>',
    html: page(
      'Banco Serrano in talks over Chilean card unit',
      `${nav}<table width="900"><tr><td width="150"><a href="/1">Home</a><br><a href="/2">Archive</a><br><a href="/3">Contact us</a></td>
      <td><font size="5"><b>Banco Serrano in talks over Chilean card unit</b></font><br><br>${bank.join('<br><br>\n')}</td></tr></table>${footer}`,
    ),
    main: text(bank),
  },
  {
    name: 'a short article',
    html: page(
      'Strathmore wins Ontario contract',
      `${nav}<div class="page"><article class="post has-comments"><header class="entry-header"><h1 class="entry-title">Strathmore wins Ontario contract</h1></header>
      <div class="entry-content">${ps(rail)}</div>${share}</article>${related}${newsletter}${comments}</div>${footer}`,
    ),
    main: text(rail),
  },
  {
    name: 'article split in sections by advertisements and teasers',
    html: page(
      'Norrland to buy Tarn &amp; Sons',
      `${nav}<div class="layout"><h1>Norrland to buy Tarn &amp; Sons</h1>
      <div class="body-part">${ps(brewer.slice(0, 2))}</div>${ad}<div class="body-part">${ps(brewer.slice(2, 4))}</div>
      <div class="inline-promo"><a href="/x">Kestrel Foods names Dana Ortiz finance chief</a></div>
      <div class="body-part">${ps(brewer.slice(4))}</div></div>${related}${footer}`,
    ),
    main: text(brewer),
  },
  {
    name: 'headings, list, quotation and a table of figures',
    html: page(
      'Quillon: what to know',
      `${nav}<main><article><h1>Quillon: what to know about the new chief</h1>${ps(chips.slice(0, 2))}
      <h2>Who is out, and where</h2><p>${chips[2]}</p><ul><li>Tempe, Arizona: 640 jobs go by August</li><li>Austin, Texas: 310 jobs go by October</li>
      <li>Head office: 250 jobs go at once</li></ul>
      <blockquote><p>“None of this was easy, and none of it can wait,” Raman wrote to the staff.</p></blockquote>
      <table><tr><th>Quarter</th><th>Sales</th><th>Result</th></tr><tr><td>Second 2023</td><td>$1.9 billion</td><td>$37 million</td></tr>
      <tr><td>Second 2024</td><td>$1.2 billion</td><td>-$214 million</td></tr></table>${ps(chips.slice(3))}</article></main>${related}${footer}`,
    ),
    main: text([
      ...chips.slice(0, 2),
      'Who is out, and where',
      chips[2]!,
      'Tempe, Arizona: 640 jobs go by August\nAustin, Texas: 310 jobs go by October\nHead office: 250 jobs go at once',
      '“None of this was easy, and none of it can wait,” Raman wrote to the staff.',
      'Quarter Sales Result\nSecond 2023 $1.9 billion $37 million\nSecond 2024 $1.2 billion -$214 million',
      ...chips.slice(3),
    ]),
  },
  {
    name: 'a wall behind the first paragraphs',
    html: page(
      'Banco Serrano in talks over Chilean card unit',
      `${nav}<article><h1>Banco Serrano in talks over Chilean card unit</h1><div class="article__lead">${ps(bank.slice(0, 3))}</div>
      <div class="paywall-offer"><h2>Keep reading for €1 a week</h2><p>Subscribe now for full access to every story, our apps and the daily crossword. Cancel whenever you like.</p>
      <a href="/buy">See all offers</a><p>Already a subscriber? <a href="/login">Sign in</a></p></div></article>${related}${footer}`,
    ),
    main: text(bank.slice(0, 3)),
  },
  {
    name: 'names of classes that say nothing',
    html: page(
      'Norrland to buy Tarn &amp; Sons',
      `<div class="css-1a"><a href="/">Harbour</a> <a href="/m">Markets</a> <a href="/d">Deals</a> <a href="/o">Opinion</a></div>
      <div class="css-2b"><h1 class="css-3c">Norrland to buy Tarn &amp; Sons</h1><div class="css-9z">Olive Marsh</div>
      <section class="css-4d">${ps(brewer, ' class="css-5e"')}<p class="css-5e"><a href="#s">Share this article on Facebook</a></p>
      <p class="css-5e">Sign up for our newsletter to get stories like this every day.</p></section>
      <div class="css-6f"><h2 class="css-7g">More from Harbour</h2><div><a href="/a">Oil tanker owner Brightsea orders six ships</a></div>
      <div><a href="/b">Why the bond market is nervous about spring</a></div></div></div><div class="css-8h">© 2024 Harbour Media</div>`,
    ),
    main: text(brewer),
  },
  {
    name: 'a blog post with its tags, author box and other posts',
    html: page(
      'Quillon picks a new boss &#8211; Wafer Watch',
      `<div id="header"><h1><a href="/">Wafer Watch</a></h1><p class="description">News and views on chips</p></div>
      <div id="content" class="hentry"><h2 class="post-title"><a href="/p">Quillon picks a new boss</a></h2>
      <div class="post-meta">Posted by Lee on 14 May 2024 | <a href="#c">5 comments</a></div><div class="post-body">${ps(chips)}
      <p>Photo: Quillon</p><div class="sharedaddy"><h3>Share this:</h3><a href="#">Facebook</a> <a href="#">Reddit</a></div></div>
      <p class="post-tags">Tags: <a href="/t1">chips</a>, <a href="/t2">Quillon</a></p>
      <div class="author-box"><p>Lee has written about chips since 1999 and owns no shares in any company named here.</p></div>
      <div class="nav-links"><a href="/prev">« Arden Devices shows a car without a key</a></div></div>${comments}
      <div id="sidebar"><h3>Recent posts</h3><ul><li><a href="/1">Memory prices fall again in April</a></li><li><a href="/2">A visit to a clean room</a></li></ul></div>`,
    ),
    main: text(chips),
  },
  {
    name: 'classes of the story that sound like furniture',
    html: page(
      'Banco Serrano in talks over Chilean card unit',
      `${nav}<div class="ad-free social-page"><h1>Banco Serrano in talks over Chilean card unit</h1>
      ${bank.map((p) => `<div class="promo-text"><p class="share-price paywall">${p}</p></div>`).join('')}</div>${related}${comments}${footer}`,
    ),
    main: text(bank),
  },
  {
    name: 'a short story over many long comments',
    html: page(
      'Strathmore wins Ontario contract',
      `${nav}<div class="main-col"><h1>Strathmore wins Ontario contract</h1><div class="text">${ps(rail)}</div>${comments.repeat(8)}</div>${footer}`,
    ),
    main: text(rail),
  },
  {
    name: 'links within the story, hidden text, and a figure without <figcaption>',
    html: page(
      'Quillon names Raman chief executive',
      `${nav}<article><h1>Quillon names Raman chief executive</h1><div class="image"><img src="r.jpg" alt=""><span class="image-caption">Priya Raman in March. Image credit: Quillon</span></div>
      ${ps(chips).replace('Arden Devices', '<a href="/arden">Arden Devices</a>').replace('Tempe', '<a href="/tempe">Tempe</a>')}
      <p style="display:none">You have read all of your free articles for this month, dear reader.</p>
      <p><strong>Read more: <a href="/q">Memory prices fall again in April</a></strong></p></article>${newsletter}${footer}`,
    ),
    main: text([...chips, 'Read more: Memory prices fall again in April']),
  },
];
