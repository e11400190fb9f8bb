// The data block of large news is compressed (DEFLATE, RFC 1951, in base64). The browser unpacks it, or `KG.inflate` does.
KG.unpack = async (block) => {
  if (block.type === "application/json") return JSON.parse(block.textContent);
  const packed = KG.bytesOf(block.textContent.trim());
  if (typeof DecompressionStream === "undefined") return JSON.parse(new TextDecoder().decode(KG.inflate(packed, Number(block.dataset.bytes))));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).json();
};

KG.bytesOf = (base64) => (Uint8Array.fromBase64 ? Uint8Array.fromBase64(base64) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

// Lengths and distances of repetitions: the least value of each code, and how many further bits say the rest.
const LENGTHS = { least: [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258], more: (code) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1) };
const DISTANCES = { least: [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577], more: (code) => (code < 4 ? 0 : (code >> 1) - 1) };
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15; // bits of a code

// A Huffman code as a table from the next bits of the stream to symbol and length: symbol * 16 + length.
const codeTable = (lengths) => {
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++, code <<= 1) {
    lengths.forEach((each, symbol) => {
      if (each !== length) return;
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let at = reversed; at < table.length; at += 1 << length) table[at] = symbol * 16 + length;
      code++;
    });
  }
  return { table, mask: table.length - 1 };
};
const FIXED = [
  codeTable(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  codeTable(new Array(30).fill(5)),
];

KG.inflate = (packed, size) => {
  const out = new Uint8Array(size);
  let at = 0, next = 0, held = 0, count = 0;
  const need = (bits) => { while (count < bits) { held |= (packed[next++] ?? 0) << count; count += 8; } };
  const take = (bits) => {
    need(bits);
    const value = held & ((1 << bits) - 1);
    held >>>= bits; count -= bits;
    return value;
  };
  const symbol = ({ table, mask }) => {
    need(LONGEST);
    const found = table[held & mask];
    held >>>= found & 15; count -= found & 15;
    return found >> 4;
  };
  const ownCodes = () => {
    const [literals, distances, used] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const short = new Array(19).fill(0);
    for (let i = 0; i < used; i++) short[ORDER[i]] = take(3);
    const code = codeTable(short), lengths = [];
    while (lengths.length < literals + distances) {
      const each = symbol(code);
      if (each < 16) lengths.push(each);
      else if (each === 16) lengths.push(...new Array(take(2) + 3).fill(lengths.at(-1)));
      else lengths.push(...new Array(each === 17 ? take(3) + 3 : take(7) + 11).fill(0));
    }
    return [codeTable(lengths.slice(0, literals)), codeTable(lengths.slice(literals))];
  };
  const stored = () => {
    take(count % 8);
    const length = take(16);
    take(16);
    for (let i = 0; i < length; i++) out[at++] = take(8);
  };
  const coded = ([literals, distances]) => {
    for (let each = symbol(literals); each !== 256; each = symbol(literals)) {
      if (each < 256) { out[at++] = each; continue; }
      const length = LENGTHS.least[each - 257] + take(LENGTHS.more(each - 257));
      const far = symbol(distances);
      const distance = DISTANCES.least[far] + take(DISTANCES.more(far));
      for (let i = 0; i < length; i++, at++) out[at] = out[at - distance];
    }
  };
  for (let last = false; !last;) {
    last = Boolean(take(1));
    const kind = take(2);
    if (kind === 0) stored(); else coded(kind === 1 ? FIXED : ownCodes());
  }
  return out;
};
