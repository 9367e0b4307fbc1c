#!/bin/sh
# Imports this folder into the empty database "neo4j" of a server that is stopped. Start it then, and make the
# constraints: cypher-shell -f constraints.cypher
cd "$(dirname "$0")" || exit 1
exec neo4j-admin database import full neo4j "$@" \
  --multiline-fields=true \
  --array-delimiter=U+E000 \
  --nodes=nodes-Document.csv \
  --nodes=nodes-Entity.csv \
  --nodes=nodes-Fact.csv \
  --nodes=nodes-Evidence.csv \
  --nodes=nodes-Country.csv \
  --relationships=relationships-Fact-Entity.csv \
  --relationships=relationships-Fact-Document.csv \
  --relationships=relationships-Fact-Evidence.csv \
  --relationships=relationships-Evidence-Document.csv \
  --relationships=relationships-Entity-Document.csv \
  --relationships=relationships-Entity-Entity.csv \
  --relationships=relationships-Entity-Country.csv \
  --nodes=nodes-Finfacts.csv
