"use strict";
// YASGUI on this machine's endpoint alone. Its own suggestions ask prefix.cc and LOV; ours ask the graph.
(async () => {
  const endpoint = new URL("query", location.href).href;
  document.getElementById("endpoint").textContent = endpoint;
  const start = await (await fetch("start.json")).json();
  const prefixes = start.prefixes;
  const declare = (text) => {
    const used = Object.keys(prefixes).filter((name) => new RegExp(`(^|[^\\w-])${name}:`).test(text));
    const open = used.filter((name) => !new RegExp(`prefix\\s+${name}:`, "i").test(text));
    return open.map((name) => `PREFIX ${name}: <${prefixes[name]}>\n`).join("") + text;
  };
  const first = declare(
    "SELECT ?who ?whom ?factuality ?quote WHERE {\n" +
      "  ?edge rdf:subject/skos:prefLabel ?who ; rdf:predicate kg:met ; rdf:object/skos:prefLabel ?whom ;\n" +
      "    prov:wasDerivedFrom ?claim .\n" +
      "  ?claim kg:factuality ?factuality ; kg:evidence/oa:hasSelector/oa:exact ?quote .\n}\nLIMIT 100"
  );
  const terms = (pattern) => async () => {
    const query = `SELECT DISTINCT ?term WHERE { ${pattern} FILTER (isIRI(?term)) } ORDER BY ?term LIMIT 5000`;
    const headers = { Accept: "application/sparql-results+json" };
    const answer = await fetch(endpoint, { method: "POST", body: new URLSearchParams({ query }), headers });
    return (await answer.json()).results.bindings.map((row) => row.term.value);
  };
  const own = { persistenceId: null, bulk: true };
  const listed = Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`);
  Yasgui.Yasqe.forkAutocompleter("prefixes", { ...own, name: "kg-prefixes", get: async () => listed });
  Yasgui.Yasqe.forkAutocompleter("class", { ...own, name: "kg-classes", get: terms("?thing a ?term") });
  Yasgui.Yasqe.forkAutocompleter("property", { ...own, name: "kg-properties", get: terms("?thing ?term ?other") });
  Yasgui.Yasqe.defaults.autocompleters = ["kg-prefixes", "kg-classes", "kg-properties", "variables"];
  Yasgui.Yasqe.defaults.value = first;
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
    persistenceId: `kg ${endpoint}`,
    yasqe: { value: first },
  });
  const named = document.getElementById("named");
  for (const query of start.queries) named.append(new Option(`${query.name}: ${query.title}`, query.name));
  named.addEventListener("change", () => {
    const query = start.queries.find((item) => item.name === named.value);
    if (!query) return;
    const tab = yasgui.getTab();
    tab.setQuery(declare(query.text));
    tab.query();
  });
})();
