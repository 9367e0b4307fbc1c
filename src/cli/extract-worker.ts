import { loadCli } from './code-cache.js';

const { extractInThread, open } = loadCli();

export { open };
export default extractInThread;
