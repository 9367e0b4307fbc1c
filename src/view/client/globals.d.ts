/** The layout's worker as a script; the build puts it in. */
declare const LAYOUT_WORKER: string;
