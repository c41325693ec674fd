/** 千佛山街道办事处 → 千佛山街道; rows have no room for the whole. */
export const shortStreet = (name: string): string => name.replace(/办事处$/, '');

/** 棋盘街社区居民委员会 → 棋盘街社区 */
export const shortCommunity = (name: string): string => name.replace(/居民委员会$/, '');
