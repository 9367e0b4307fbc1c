import { arrange } from '../layout.js';
import type { Links } from '../links.js';

// The page's worker: links in, positions out.
addEventListener('message', ({ data }: MessageEvent<Links>) => postMessage(arrange(data)));
