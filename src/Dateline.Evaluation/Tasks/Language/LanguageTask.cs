using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Language;

/// <summary>Sentences, words, tags, lemmas and trees, from raw text and on the words that a treebank gives.</summary>
public sealed class LanguageTask : IEvaluationTask
{
    private const int SentencesAtOnce = 64;

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public string Summary => "sentences, words, tags, lemmas, trees (CoNLL-U), from raw text and on gold words";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var bank = Treebank.Read(gold);
        var path = gold.RawTextPath();
        var text = path is null ? bank.RawText : GoldFile.ReadAll(path);
        var raw = AnalysedText.Of(run.Systems.Language.Analyse(new Report { Id = gold.Name, Text = text }));
        TreeScores scores;
        try
        {
            scores = TreeScores.Of(bank.Text, raw);
        }
        catch (ArgumentException error)
        {
            throw new EvaluationException(path ?? gold.Path, $"the raw text is not that of the treebank: {error.Message}");
        }

        var given = OnGoldWords(bank, run, (form, _) => form);
        double? Of(Func<TreeWord, TreeWord, bool> right) => On(given, right);
        double? On(TreeText said, Func<TreeWord, TreeWord, bool> right) =>
            new Share(bank.Text.Words.Zip(said.Words).Count(pair => right(pair.First, pair.Second)), said.Words.Count).Percent;
        static bool SameArc(TreeWord g, TreeWord c) => g.Head == c.Head && g.Relation == c.Relation;
        return new TaskOutcome(
            bank.SentenceWords.Count,
            [
                new("raw_words", scores.Words.F1),
                new("raw_sentences", scores.Sentences.F1),
                new("raw_upos", scores.Upos.F1),
                new("raw_xpos", scores.Xpos.F1),
                new("raw_lemma", scores.Lemma.F1),
                new("raw_uas", scores.Uas.F1),
                new("raw_las", scores.Las.F1),
                new("gold_upos", Of((g, c) => g.Upos == c.Upos)),
                new("gold_xpos", Of((g, c) => g.Xpos == c.Xpos)),
                new("gold_lemma", Of((g, c) => g.Lemma == "_" || g.Lemma == c.Lemma)),
                new("gold_uas", Of((g, c) => g.Head == c.Head)),
                new("gold_las", Of(SameArc)),
                new("capitals_las", On(OnGoldWords(bank, run, (form, _) => form.ToUpperInvariant()), SameArc)),
                new("headline_las", On(OnGoldWords(bank, run, InHeadline), SameArc)),
            ],
            Errors(bank, given, run.Errors));
    }

    // Title Case as headlines have it: the first word and every word of more than three letters.
    private static string InHeadline(string form, int index) =>
        index > 0 && form.Length <= 3 ? form : char.ToUpperInvariant(form[0]) + form[1..];

    private static TreeText OnGoldWords(Treebank bank, EvaluationRun run, Func<string, int, string> write)
    {
        var sentences = bank.SentenceWords
            .Select(range => (IReadOnlyList<string>)[.. bank.Text.Words.Take(range.First..range.After).Select((word, i) => write(word.Form, i))])
            .Chunk(SentencesAtOnce)
            .ToList();
        var words = new List<TreeWord>();
        foreach (var sentence in run.ForEach(sentences, chunk => run.Systems.Language.AnalyseTokens(chunk).Sentences).SelectMany(s => s))
        {
            var first = words.Count;
            words.AddRange(sentence.Tokens.Select(token => AnalysedText.Word(token, 0, 0, first)));
        }

        return words.Count == bank.Text.Words.Count
            ? new TreeText(bank.Text.Characters, words, bank.Text.Sentences)
            : throw new InvalidOperationException("the analyser did not keep the words that it was given");
    }

    private static List<ScoredError> Errors(Treebank bank, TreeText given, int wanted)
    {
        var errors = new List<ScoredError>();
        foreach (var (first, after) in bank.SentenceWords)
        {
            for (var i = first; i < after && errors.Count < wanted; i++)
            {
                var (right, said) = (bank.Text.Words[i], given.Words[i]);
                if (right.Head != said.Head || right.Relation != said.Relation || right.Upos != said.Upos)
                {
                    errors.Add(new ScoredError(
                        $"word {i}", Show(right, bank.Text), Show(said, bank.Text),
                        string.Join(' ', bank.Text.Words.Take(first..after).Select(word => word.Form))));
                }
            }
        }

        return errors;
    }

    private static string Show(TreeWord word, TreeText text) =>
        $"{word.Form}/{word.Upos} {word.Deprel} of {(word.Head < 0 ? "nothing" : text.Words[word.Head].Form)}";
}
