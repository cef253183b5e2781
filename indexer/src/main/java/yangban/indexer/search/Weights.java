package yangban.indexer.search;

/// Everything that decides how much something counts, in one place.
///
/// Each value was chosen by the tuning half of the golden queries (`./yangban eval search`,
/// nDCG@10) and by 155 questions about single passages among 1,000 entries (how often the right one
/// is first: "first" below), as of 2026-11-21, one value changed at a time. Where neither moved by
/// .005 the smaller weight stayed.
///
/// @param word a word of the question in an entry's text, heading, title or branch, taken as one
///   text. The measure of all others. One text, because the sum of what BM25 gives in each field
///   counts a word three times that stands in heading, text and title: first 80 % as a sum, 93 % as
///   one
/// @param pair two neighbouring characters, inside a word or across two: first 93.5 % with words
///   alone, 92.9 % with pairs alone, 94.8 % with both; 1: tuning -.008
/// @param rest words that are not asked for by themselves, single characters and question words:
///   their rarity decides, and 多少 or 几 is telling beside numbers; 0: first 92.9 % for 94.8 %
/// @param name what names somebody or something ([yangban.indexer.query.Question#names]), on top of
///   what it is as a word or pair: nothing else comes near to it in meaning, so passages that are
///   near to the rest of the question came first. Of 160 questions about 1,214 general passages the
///   right one first for 140 at 0, 145, 146 at 1.5, 148 and 148 at 3; of 116 others, looked at
///   afterwards, 109 and 111; Latin words have two of the eight. For all pairs that no dictionary
///   has: 144, and questions about news -.015
/// @param heading the same again where it stands in the heading; 0: first -1.3 %, 1: -4 %
/// @param topics the same in the names of the practice's topics; 0: tuning -.004, 1.5: first -2 %
/// @param subject a topic of the lexicon that the question speaks of, by any of its words; 0: -.003
/// @param theme the theme that these topics lean to, where it is the practice's first; 0: -.006
/// @param part a part of a domain term; 1: -.004
/// @param optional a word of asking (提高, 加强); 0.2 and 1: the same
/// @param synonym below the word itself, as the brief of issue 5 says. 205 everyday questions about
///   19,622 articles of law, mean reciprocal rank: .391 at 0, .490 at .5, .526; .9: .545, and the
///   right passage among Traditional ones -.002
/// @param cue what practices speak of that deal with the stated problem; .5: -.002, .3: -.005
/// @param cueHeading the same again where it stands in the heading; 0: tuning -.003 (problems
///   -.027), 1: the same
/// @param related what belongs to a word of the question ([yangban.indexer.query.RelatedWords]), by
///   how much of the stock is of this trade. 0: tuning -.021, R@20 -.07, 145 questions of our own
///   -.09; 2.2: -.007, 4: +.004 and everyday questions about articles of law -.003
/// @param way what may tell how something is done, where a problem is stated or a sentence asks, on
///   top of `practice`: news of a meeting hold the words of a complaint and cure nothing; 0: -.007
///   (problems -.046), 1.5: -.005
/// @param said a value that words of the question name; no golden query is moved by 0, 4 or 16.
///   More than a word, so that 省级样板支部 brings such branches before what speaks of provinces
/// @param discipline the same for a discipline. 21 queries of 22 November 2026 graded by reading:
///   .580 at 8, .598, .599 at 24; another 21: .652, .654, .654; no golden query is moved
/// @param whole an answer that holds every typed word goes before what does not, unless the words
///   state a problem; 5: -.001, 100: the same
/// @param practice people look for ways of working: a practice goes before a notice or the text
///   around practices that answers about as well; 0: -.008, 4: first -3 %
/// @param credible a copy says what its original says, so only this puts the original first (by
///   [Standing], a repost has nine tenths of it)
/// @param kind of the article that tells of it: a case before a report, a report before a notice;
///   0: the same, 1.5: -.002 and problems -.011
/// @param recognition by the level at which the branch was recognised; 0 and 1: the same
/// @param recency halves every three years; 0 and 1: the same. The sample is of few years
/// @param novelty what few others say goes before what many say, by [Stock]; 0 and 2: the same, 4:
///   +.001. The sample holds no passage of slogans alone
/// @param share how much of the best coverage of a question an entry must have to be a result where
///   too few hold all of it
/// @param askedShare the same for a question in a sentence, whose words are not all names of
///   things; .2: -.012 and R@20 -.020, .05: the same as .1, and half as many results again. And
///   where something holds all the words that were named, with blanks between, but not enough to
///   fill a page: what else comes stands below it, and is told; of its own .05 to .2: the same
/// @param filling the same for what fills the page of a name that few hold, below them: a long name
///   weighs so much that what belongs to it has little of that (批评与自我批评 found 4). Nothing of it: 21
///   queries of 22 November 2026 -.028 and R@20 -.068; .1 (beside more related words than are
///   here): tuning -.002 and R@20 -.010, 18 questions of 23 November -.009 and R@20 -.024; 0: the
///   same
/// @param half the same where something holds all of a name that was written in one
/// @param close what stands close together, per pair of characters and its rarity, [Closeness]; 0:
///   first 92.9 % for 95.5 %; 0.3: first 96.1 %, tuning -.007
/// @param meaning of a text that means the very same as the question, [Meaning], for each nat of
///   what its words tell; 0: tuning -.016. 1.5 for all words, known or not, and single characters
///   whole, as it was: of 160 questions about 1,214 general passages the right one first for 132
///   instead of 135, 48 everyday questions about articles of law -.014, tuning -.001
/// @param few fewer results than these of one name are no choice for someone who looks for examples
///   to compare; 3: keywords -.017
/// @param page as `few`, of a question in a sentence and of words with blanks between: a page of
///   them; 10: questions -.015, R@20 -.012; 40: -.009
record Weights(
    float word,
    float pair,
    float rest,
    float name,
    float heading,
    float topics,
    float subject,
    float theme,
    float part,
    float optional,
    float synonym,
    float cue,
    float cueHeading,
    float related,
    float way,
    float said,
    float discipline,
    float whole,
    float practice,
    float credible,
    float kind,
    float recognition,
    float recency,
    float novelty,
    float share,
    float askedShare,
    float filling,
    float half,
    float close,
    float meaning,
    int few,
    int page) {

  static final Weights DEFAULT =
      new Weights(
          1, 0.8f, 1, 2, 0.2f, 0.3f, 1, 1.5f, 0.6f, 0.5f, 0.7f, 0.4f, 0.6f, 3, 3, 8, 16, 20, 1, 4,
          0.5f, 0.5f, 0.5f, 1, 0.2f, 0.1f, 0.03f, 0.5f, 0.15f, 1.75f, 5, 20);
}
