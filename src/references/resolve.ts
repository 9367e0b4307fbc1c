import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import { Allowance, BUDGET } from '../budget.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity, EntityTable } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { once } from '../once.js';
import type { TextDocument } from '../text/types.js';
import { coverageIn, seldomMeant } from './coverage.js';
import { headLemma, kindsInName, learnCalled, learnDescriptions } from './called.js';
import { describe } from './descriptions.js';
import { Discourse, totalsOf, type Place } from './discourse.js';
import { relativesOf, sameClause } from './disjoint-reference.js';
import { Found } from './found.js';
import { isCalledCompany, isIn, issuerOf, type Issuer } from './issuer.js';
import { JointSubjects } from './joint-subjects.js';
import { weighingJudge } from './judge.js';
import { Leaders, leadersOf, type Led } from './leaders.js';
import { namedBeside, namedUnit } from './named-units.js';
import { Offices } from './offices.js';
import { onlookersIn } from './onlookers.js';
import { meantByPronoun } from './pronouns.js';
import { CERTAINTY, REACH } from './reach.js';
import { isFirstPerson, Quotations, unlessUnitNamed } from './quotations.js';
import { learnRelations } from './relations.js';
import { Speakers } from './speakers.js';
import { headlinedIn, storiesOf } from './stories.js';
import { antecedentOf, namesOf, subjectsOf } from './structure.js';
import { employerOf, isPersonal, isUnowned, namedWith, Topics } from './topics.js';
import type { Judge, Referent, References } from './types.js';

/**
 * Decides for every noun group of the article which entities it stands for: names, "it", "its", "he", "the company",
 * "the retailer", "the two companies". Reads the sentences in order; linear in their number times the entities in reach.
 * @param judge chooses among those whom a reference may mean
 * @param antecedents how many may be weighed: the sentence that takes more, and those behind it, are not read
 */
export function resolveReferences(
  document: TextDocument,
  sentences: readonly ParsedSentence[],
  table: EntityTable,
  lexicon: Lexicon,
  judge: Judge = weighingJudge(lexicon),
  antecedents = BUDGET.antecedents,
): References {
  const found = new Found();
  const coverage = coverageIn(sentences, table);
  const issuer = issuerOf(document, table, coverage);
  const work = new Allowance(antecedents);
  const totals = totalsOf(table);
  const onlookers = onlookersIn(sentences, table, totals, lexicon);
  const isSeldomMeant = seldomMeant(lexicon, coverage, onlookers);
  let read = 0;
  for (const story of storiesOf(document, sentences)) {
    const headlined = headlinedIn(story, document, table);
    const discourse = new Discourse(table.entities, totals, isSeldomMeant, work, headlined);
    const resolver = new Resolver(document, table, lexicon, judge, found, issuer, discourse);
    for (const sentence of story) {
      learnDescriptions(sentence, discourse, lexicon);
      learnRelations(sentence, discourse, lexicon);
    }
    for (const sentence of story) {
      resolver.read(sentence);
      if (work.overdrawn) break;
      read += 1;
    }
    resolver.quotations.close();
    if (work.overdrawn) break;
  }
  return found.asReferences({ sentences: read, issuer: issuer?.entity, onlookers });
}

class Resolver {
  /** Who stands for a group that they lead: "it" and "the group" may mean them. */
  private readonly leaders = new Leaders();
  private readonly speakers = new Speakers(
    (group) => this.found.of(group),
    (e) => this.table.entities[e]?.type === 'Organization',
  );
  private readonly topics: Topics;
  private readonly joint = new JointSubjects((group) => this.found.of(group));
  private readonly offices: Offices;
  readonly quotations: Quotations;

  constructor(
    private readonly document: TextDocument,
    private readonly table: EntityTable,
    private readonly lexicon: Lexicon,
    private readonly judge: Judge,
    private readonly found: Found,
    private readonly issuer: Issuer | undefined,
    private readonly discourse: Discourse,
  ) {
    this.topics = new Topics(this.discourse, judge, table.entities);
    this.offices = new Offices((group, type) => this.entityOf(group, type), found.managers);
    const spanOf = (first: number, end: number): Span => this.spanOf(first, end);
    const unambiguous = unlessUnitNamed(table.entities);
    this.quotations = new Quotations((group) => unambiguous(this.offices.speaksFor(group)), found, spanOf);
    for (const { index, name } of table.entities)
      for (const kind of kindsInName(name, lexicon)) this.discourse.describe(index, kind);
  }

  read(sentence: ParsedSentence): void {
    const subjects = subjectsOf(sentence);
    const said = new Set(sentence.predications.map((p) => p.complement));
    const unanswered: NounGroup[] = [];
    for (const piece of sentence.pieces) {
      if (piece.kind !== 'noun') continue;
      for (const group of piece.title ? [piece, piece.title] : [piece]) {
        const asked = said.has(group) || isPersonal(group, this.table.entities);
        if (!asked && !isUnowned(group)) continue;
        const topic = this.topic(group, sentence, asked ? REACH.description : REACH.pronoun);
        this.found.topics.set(group, topic);
        // Whose unit something is was told before it.
        if (asked && topic.length === 0 && relativesOf(group, sentence).length === 0) unanswered.push(group);
      }
      this.readGroup(piece, sentence, subjects.has(piece) ? 'subject' : 'elsewhere');
    }
    // Nothing was spoken of before: "Ann Lee, chairman of Vexa, resigned" opens the article.
    for (const group of unanswered)
      this.found.topics.set(group, this.topic(group, sentence, REACH.description));
    // "was appointed chairman of Vexa, succeeding Lee": the new job counts at once.
    for (const group of this.offices.read(sentence)) this.recallOffice(group);
    this.joint.read(sentence);
    this.speakers.hear(sentence);
    this.quotations.hear(sentence, this.document.sentences[sentence.index]?.block ?? -1);
  }

  private recallOffice(group: NounGroup): void {
    const person = this.entityOf(group, 'Person');
    const office = person === undefined ? undefined : this.offices.of(person);
    if (office) this.found.told.set(group, office);
    if (office) this.found.phrases.set(office.group, office.phrases);
  }

  private entityOf(group: NounGroup, type: Entity['type']): number | undefined {
    const found = (group.possessivePronoun ? this.found.owners : this.found.groups).get(group);
    return found?.find((r) => this.table.entities[r.entity]?.type === type)?.entity;
  }

  private topic(group: NounGroup, sentence: ParsedSentence, reach: number): readonly Referent[] {
    const span = this.spanOf(group.first, group.end);
    const entity =
      employerOf(group, sentence, this.table.entities) ??
      namedWith(group, sentence, (g) => this.entityOf(g, 'Organization')) ??
      this.offices.organizationFor(group, sentence.index) ??
      this.issuerInItem(sentence) ??
      this.topics.at(group, sentence, span, reach) ??
      this.issuer?.entity;
    return entity === undefined ? [] : [{ entity, span, by: 'description', certainty: CERTAINTY.plain }];
  }

  /** The items of a release's lists go on with what its company says, where they name no other. */
  private issuerInItem({ index, pieces }: ParsedSentence): number | undefined {
    if (!this.issuer || !isIn('item', index, this.document)) return undefined;
    const named = pieces.some(
      (p) => p.kind === 'noun' && this.table.entities[p.head.name?.entity ?? -1]?.type === 'Organization',
    );
    return named ? undefined : this.issuer.entity;
  }

  private readGroup(group: NounGroup, sentence: ParsedSentence, place: Place): void {
    const inside = place === 'elsewhere' ? 'elsewhere' : 'inside-subject';
    if (group.owner) {
      this.readGroup(group.owner, sentence, inside);
      this.found.owners.set(group, this.found.of(group.owner));
      if (group.title) this.found.owners.set(group.title, this.found.of(group.owner));
    } else if (group.possessivePronoun) {
      const referents = this.pronoun(
        group.possessivePronoun,
        group,
        sentence,
        this.spanOf(group.first, group.first + 1),
        true,
      );
      this.found.owners.set(group, referents);
      for (const r of referents) this.discourse.mention(r.entity, sentence.index, group.first, inside, r.by);
      if (group.title) this.found.owners.set(group.title, referents);
    } else if (group.determiner === 'whose') {
      const antecedent = antecedentOf(group, sentence);
      this.found.owners.set(group, (antecedent && this.found.groups.get(antecedent)) ?? []);
    }
    for (const unit of group.modifiers)
      if (unit.name) this.discourse.mention(unit.name.entity, sentence.index, unit.first, inside, 'name');
    const referents = this.referentsOf(group, sentence);
    this.found.groups.set(group, referents);
    this.recallOffice(group);
    for (const r of referents) this.discourse.mention(r.entity, sentence.index, group.first, place, r.by);
    if (referents.length === 0 && group.head.tag === 'noun')
      this.discourse.mentionUnnamed(group, sentence.index, place);
  }

  private referentsOf(group: NounGroup, sentence: ParsedSentence, leading?: Led): readonly Referent[] {
    const { head } = group;
    if (head.name) {
      return [
        {
          entity: head.name.entity,
          span: { start: head.name.start, end: head.name.end },
          by: 'name',
          certainty: this.table.entities[head.name.entity]?.certainty ?? 0.5,
        },
      ];
    }
    if (head.tag === 'pronoun')
      return this.pronoun(head.lower, group, sentence, this.spanOf(group.first, group.end), false);
    if (head.tag !== 'noun') return [];
    if (this.issuer && isCalledCompany(group, this.document))
      return this.issuerAs('description', this.spanOf(group.first, group.end));
    return (
      namedUnit(group, sentence, this.table.entities) ??
      namedBeside(group, sentence, this.spanOf(group.first, group.end)) ??
      this.led(group, sentence, leading) ??
      this.description(group, sentence)
    );
  }

  /** "a group led by Ann Lee": who leads it acts for it, and "the group" is he from then on. */
  private led(
    group: NounGroup,
    sentence: ParsedSentence,
    leading: Led = new Set(),
  ): readonly Referent[] | undefined {
    const leaders = leadersOf(group, sentence, this.lexicon);
    if (leaders.length === 0) return undefined;
    // "Foo, a group led by Ann Lee" is Foo; "the group, which includes Bar" is the one told of before.
    const told = group.determiner === 'the' && this.discourse.described(headLemma(group)).size > 0;
    const named = sentence.predications.some((p) => p.complement === group && p.kind === 'apposition');
    if (told || named) return undefined;
    leading.add(group);
    const namesIn = (leader: NounGroup) => namesOf(leader, sentence).filter((g) => !leading.has(g));
    const referents = flatMap(leaders, (leader) =>
      leader.head.name || leader.head.tag === 'noun'
        ? flatMap(namesIn(leader), (g) => this.referentsOf(g, sentence, leading))
        : [],
    );
    const parties = referents.filter((r) => this.table.entities[r.entity]?.type !== 'Place');
    const all = [...new Set(parties.map((r) => r.entity))];
    for (const entity of all) this.discourse.describe(entity, headLemma(group));
    this.leaders.tell(all, sentence.index);
    const span = this.spanOf(group.first, group.end);
    if (parties.length === 0) return undefined;
    return parties.map(({ entity, certainty }) => ({ entity, span, by: 'description', certainty }));
  }

  private spanOf(first: number, end: number): Span {
    return { start: this.document.tokens[first]?.start ?? 0, end: this.document.tokens[end - 1]?.end ?? 0 };
  }

  private pronoun(
    word: string,
    group: NounGroup,
    sentence: ParsedSentence,
    span: Span,
    possessive: boolean,
  ): readonly Referent[] {
    if (isFirstPerson(word)) return this.isOwnVoice(sentence) ? this.issuerAs('pronoun', span) : [];
    const { discourse, judge, found: read, joint, leaders } = this;
    const { entities } = this.table;
    const pronoun = { word, group, sentence, span, possessive };
    const speaker = this.speakers.before(sentence.index, 1);
    return meantByPronoun(pronoun, { discourse, judge, read, joint, leaders, entities, speaker });
  }

  private issuerAs(by: Referent['by'], span: Span): readonly Referent[] {
    const meant = by === 'pronoun' ? (this.issuer?.voice ?? this.issuer?.entity) : this.issuer?.entity;
    return meant === undefined ? [] : [{ entity: meant, span, by, certainty: CERTAINTY.description }];
  }

  /** Who is quoted in a release of several companies may speak for any of them. */
  private isOwnVoice({ pieces }: ParsedSentence): boolean {
    return this.issuer?.alone === true || !pieces.some((p) => p.kind === 'mark' && p.tag === 'quote');
  }

  private description(group: NounGroup, sentence: ParsedSentence): readonly Referent[] {
    const { discourse, judge, lexicon, table } = this;
    const found = describe(group, sentence, {
      discourse,
      judge,
      lexicon,
      entities: table.entities,
      leaders: this.leaders,
      span: this.spanOf(group.first, group.end),
      excluded: once(() => sameClause(group, sentence, this.found)),
      owners: group.possessivePronoun ? this.found.ownerOf(group).map((r) => r.entity) : [],
      speaker: this.speakers.before(sentence.index),
    });
    // Who was once "the retailer" is so again.
    const lemma = headLemma(group);
    if (found.length === 1 && !lexicon.is(lemma, 'generic-company'))
      for (const { entity } of found) learnCalled(group, entity, discourse, lexicon);
    return lexicon.is(lemma, 'led-group') ? this.leaders.all(found) : found;
  }
}
