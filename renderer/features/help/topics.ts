/** What can go wrong, in the order in which it is told. */
export const TOPICS = [
  'network',
  'unreachable',
  'disk',
  'split',
  'power',
  'page',
  'replace',
  'stick',
  'code',
  'damaged',
  'newer',
  'twice',
  'refused',
  'clock',
] as const
