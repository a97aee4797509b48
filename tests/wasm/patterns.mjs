// What a hostile or broken paste repeats: marks, numbers and words that open something and never close it. A bar that is
// not one of them, "¦", parts them.
const ROWS = [
  // Numbers and what stands in them
  "1¦0¦9,¦1,¦1.¦1/¦1:¦1-¦1–¦1'¦1e¦1 000¦0.0000¦999,999,999¦½¦1½¦²¦१¦+¦-¦−¦±¦#¦#1¦No. ¦1st¦3rd ¦%¦4%¦4 per cent ",
  '$¦$1¦€¦£2bn¦US$¦USD 1¦1m¦5k ¦5 km¦3 sq km ¦20 °C ¦6ft 2in ¦1 to ¦2 or ¦3 of ¦4 in ¦1, or 2%, ¦a 3:1 ',
  // Number words and what counts
  'one¦one and ¦two-¦twenty ¦hundred ¦a hundred and ¦million ¦half a ¦a quarter of ¦dozen ¦first ¦third largest ',
  'number one ¦twice ¦about ¦more than ¦up to ¦between ¦from 1 to ¦per ',
  // Dates
  '2024¦2024-¦2024-01-01¦1/1/¦14:05¦May¦May ¦May 4, ¦4 May ¦Monday¦today ¦last week ¦next ¦the past ¦years ago ',
  "in ¦since ¦Q1 ¦FY25 ¦the third quarter of ¦'90s ¦from May to ",
  // Marks
  '.¦..¦...¦,¦;¦:¦!¦?¦?!¦"¦“¦”¦\'¦‘¦’¦(¦)¦[¦]¦{¦<¦>¦&¦*¦|¦| ¦\t¦\n¦\n\n¦\r\n¦\r¦_¦~¦`¦\\¦/¦@¦=¦- ¦• ¦— ¦…¦()¦[]',
  '("¦. "',
  // Words and sentences
  'a¦A¦a ¦A ¦A.¦A. ¦a.b¦U.S. ¦Mr. ¦e.g. ¦the ¦of ¦of the ¦and ¦that ¦who ¦it ¦not ¦said ¦he said, ¦" said ¦rose ',
  "rose 4% ¦rose 4% to ¦fell to 3 from 4, ¦sales ¦Sales of ¦was ¦will ¦according to ¦Keel's ¦Keel ¦KEEL ¦Keel & ",
  'keel-¦shop now ¦Read more\n¦By Keel\n¦He was 9. ¦Keel, 9, ¦Sales rose 4% to $5m from $4m. ',
  'On May 4 sales rose. ¦Keel, 42, said "yes". ¦1 ship, ¦ships (1), ¦$1 (€1) ',
  // Letters that are no English, and what is no letter
  'é¦ß¦東¦東京¦。¦д¦да ¦א¦א ¦ا¦\u202e¦\u200b¦\u00a0¦\u2009¦\u0301¦a\u0301¦\ufeff¦😀¦👩\u200d👧¦🇫🇷¦\ud800¦\udc00',
  '\u0000¦\u007f¦\ufffd¦www.¦http://¦a@b¦a@b.com ¦<p>¦%20',
];

export const PATTERNS = ROWS.flatMap((row) => row.split('¦'));
