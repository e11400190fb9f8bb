// Claims as comma-separated values (RFC 4180): one row per claim, every cell as the data has it.
KG.csvColumns = {
  claim: (claim) => claim.id,
  who: (claim) => KG.cells.who(claim).map((part) => part.text).join("; "),
  verb: (claim) => KG.cells.verb(claim),
  whom: (claim) => KG.cells.whom(claim).map((part) => part.text).join("; "),
  factuality: (claim) => claim.factuality,
  speaker: (claim) => claim.by?.name ?? "",
  cue: (claim) => claim.cue ?? "",
  condition: (claim) => claim.condition ?? "",
  start: (claim) => claim.ofFact?.start ?? "",
  end: (claim) => claim.ofFact?.end ?? "",
  when: (claim) => claim.ofFact?.when ?? "",
  place: (claim) => KG.placeOf(claim)?.name ?? "",
  quote: (claim) => KG.quoteOf(claim) ?? "",
  publisher: (claim) => claim.inArticle.publisher ?? "",
  published: (claim) => claim.inArticle.published ?? "",
  title: (claim) => claim.inArticle.title ?? "",
  url: (claim) => claim.inArticle.url ?? "",
  rule: (claim) => claim.rule,
  confidence: (claim) => claim.confidence ?? "",
  set_aside: (claim) => (claim.aside === null ? "" : claim.aside || KG.say("set_aside")),
};

KG.toCsv = (claims) => [Object.keys(KG.csvColumns), ...claims.map((claim) => Object.values(KG.csvColumns).map((value) => value(claim)))]
  .map((row) => row.map(KG.csvCell).join(",")).join("\r\n").concat("\r\n");

// A cell that a spreadsheet would run as a formula gets an apostrophe before it, which shows it as text.
KG.csvCell = (value) => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
