// Search in the sentences
// Full text over all evidence, in the syntax of Lucene. The index finfacts_names does the same for names.
CALL db.index.fulltext.queryNodes('finfacts_sentences', 'bankruptcy OR "chapter 11" OR insolvency')
YIELD node AS v, score
MATCH (f:Fact)-[:SUPPORTED_BY]->(v)-[:IN]->(d:Document)
RETURN d.published AS day, f.caption AS fact, v.exact AS sentence
ORDER BY day, fact, v.id
