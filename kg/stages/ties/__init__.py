"""How lasting ties are read, one question a file; `kg.stages.relations` puts them together."""
