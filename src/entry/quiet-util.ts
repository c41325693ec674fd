/**
 * `node:util` for the Worker, without debug printing (see `alias` in wrangler.toml). workerd prints
 * every debuglog() whatever the environment says, and the socket engine would print each packet.
 */
// biome-ignore lint/style/useNodejsImportProtocol: with the protocol it would be this file again
export * from 'util';

export const debuglog = () => () => undefined;
