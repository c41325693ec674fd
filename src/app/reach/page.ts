/** How many facts, people or pings are taken on at once? Enough to share their reads, few enough to let others in between. */
export const PAGE = 50;
