/** Where the program's own terms and ids are; the text of a term is its name in the JSON formats. */
export const VOCABULARY = 'urn:finfacts:vocabulary:';
export const IDS = 'urn:finfacts:';

const day = { '@type': 'xsd:date' };
const decimal = { '@type': 'xsd:decimal' };
const integer = { '@type': 'xsd:integer' };
const link = { '@type': '@id' };

/**
 * The JSON-LD 1.1 context of what is written; it stands in every file, so that reading needs no network. Terms
 * without a prefix of their own are the program's; names that the rules give are written with `ff:`. Evidence has the terms of the Web Annotation vocabulary (W3C, 2017).
 */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': VOCABULARY,
  ff: VOCABULARY,
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  headline: 'schema:headline',
  datePublished: { '@id': 'schema:datePublished', ...day },
  source: 'dcterms:source',
  label: 'rdfs:label',
  comment: 'rdfs:comment',
  subClassOf: { '@id': 'rdfs:subClassOf', ...link },
  value: { '@id': 'schema:value', ...decimal },
  minValue: { '@id': 'schema:minValue', ...decimal },
  maxValue: { '@id': 'schema:maxValue', ...decimal },
  currency: 'schema:currency',
  country: 'schema:addressCountry',
  start: day,
  end: day,
  confidence: decimal,
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  body: { '@id': 'oa:hasBody', ...link },
  target: { '@id': 'oa:hasTarget', ...link },
  hasSource: { '@id': 'oa:hasSource', ...link },
  selector: { '@id': 'oa:hasSelector', ...link },
  startPosition: { '@id': 'oa:start', ...integer },
  endPosition: { '@id': 'oa:end', ...integer },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
} as const;
