import { loadCli } from './code-cache.js';

const { default: extractInThread, open } = await loadCli().inThread();

export { open };
export default extractInThread;
