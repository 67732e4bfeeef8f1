using System.Globalization;
using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>What the head is told of a cue and of each way to cut its content, beside the network's states.</summary>
internal sealed class CueFeatures
{
    private static readonly string[] Numbers = [.. Enumerable.Range(0, 32).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly Sentence _s;
    private readonly int _cue;
    private readonly Layout _layout;
    private readonly string _lemma;
    private readonly string _class;
    private readonly string _auxiliaries;
    private readonly string _mark;
    private readonly string _object;
    private readonly string _subjectKind;
    private readonly string _relations;
    private readonly string _rules;
    private readonly string _subjectName;
    private readonly string _complementName;
    private readonly string _governorClass;
    private readonly bool _negated;
    private readonly bool _passive;

    public CueFeatures(Sentence s, int cue, CueLexicon lexicon, List<Draft>? mine, Layout layout, string[] names)
    {
        (_s, _cue, _layout, Subject, Complement) = (s, cue, layout, -1, -1);
        _passive = VerbSource.IsPassive(s, cue);
        var (lemma, auxiliaries, mark) = (s[cue].LemmaLower, string.Empty, string.Empty);
        var relations = new SortedSet<string>(StringComparer.Ordinal);
        _object = string.Empty;
        foreach (var child in s.Children(cue))
        {
            var token = s[child];
            relations.Add(token.Deprel);
            switch (token.Relation)
            {
                case "aux" or "cop":
                    auxiliaries += "_" + token.LemmaLower;
                    break;
                case "mark" or "case":
                    mark += "_" + token.Lower;
                    break;
                case "nsubj" or "csubj" when Subject < 0:
                    Subject = child;
                    break;
                case "obj":
                    _object = token.LemmaLower;
                    break;
                case "compound" when token.Deprel == "compound:prt":
                    lemma += "_" + token.Lower;
                    break;
                default:
                    break;
            }

            _negated |= token.LemmaLower is "not" or "never" or "n't";
            if (Complement < 0 && token.Relation is "obj" or "ccomp" or "xcomp" or "obl" or "advcl" or "acl" or "nmod" or "parataxis")
            {
                Complement = child;
            }
        }

        (_lemma, _auxiliaries, _mark) = (_passive ? lemma + "|pass" : lemma, auxiliaries, mark);
        relations.RemoveWhere(relation => relation is "punct" or "det" or "aux" or "advmod" or "cc" or "mark" or "case");
        _relations = string.Join(' ', relations);
        _subjectKind = Subject < 0 ? "-" : s[Subject].Upos == Upos.Pron ? s[Subject].Lower : s[Subject].Upos.ToString();
        _class = s[cue].Upos switch
        {
            Upos.Verb or Upos.Aux => lexicon.Verb(s, cue) is { } verb ? verb.Kind.ToString() : "-",
            _ => lexicon.Noun(s[cue]) is { } noun ? "n" + noun.Kind : "n-",
        };
        _rules = mine is null ? "-" : Head(mine[0].Rule);
        _subjectName = Subject < 0 ? string.Empty : names[Subject];
        _governorClass = s[cue].Head < 0 ? "ROOT" : s[s[cue].Head].Upos is Upos.Verb && lexicon.Verb(s, s[cue].Head) is { } above ? above.Kind.ToString() : s[s[cue].Head].Upos.ToString();
        _complementName = Complement < 0 ? string.Empty : names[Complement];
    }

    /// <summary>The subject of the cue, or -1.</summary>
    public int Subject { get; }

    /// <summary>What stands first below the cue as its complement, or -1.</summary>
    public int Complement { get; }

    /// <summary>Dictionary form of the cue, with its particle.</summary>
    public string Lemma => _lemma;

    /// <summary>What data/attribution says the cue does, or '-'.</summary>
    public string Class => _class;

    /// <summary>A small number as text.</summary>
    public static string Number(int number) => Numbers[number];

    /// <summary>A length in letters, as its order of magnitude.</summary>
    public static string Size(int length) => Numbers[Math.Min(9, (int)Math.Log2(length + 1))];

    public IReadOnlyList<int> OfCue()
    {
        var token = _s[_cue];
        var governor = token.Head >= 0 ? _s[token.Head].LemmaLower : "ROOT";
        var upos = token.Upos.ToString();
        var quoted = _layout.QuotationAt(token.Span.Start) is null ? "-" : "quoted";
        var f = new FeatureList();
        f.Add("upos", upos);
        f.Add("lemma", _lemma);
        f.Add("class", _class, upos);
        f.Add("relation", token.Deprel);
        f.Add("relation.class", token.Deprel, _class);
        f.Add("aux", _auxiliaries);
        f.Add("aux.class", _auxiliaries, _class);
        f.Add("lemma.aux", _lemma, _auxiliaries);
        f.Add("not", _negated ? "not" : "-", _class);
        f.Add("subject", _subjectKind);
        f.Add("subject.class", _subjectKind, _class);
        f.Add("xpos.class", token.Xpos, _class);
        f.Add("mark", _mark);
        f.Add("lemma.relation", _lemma, token.Deprel);
        f.Add("governor", governor);
        f.Add("governor.relation", governor, token.Deprel);
        f.Add("children", _relations);
        f.Add("children.class", _relations, _class);
        f.Add("rules", _rules);
        f.Add("rules.lemma", _rules, _lemma);
        f.Add("lemma.object", _lemma, _object);
        f.Add("quoted", quoted, _class);
        f.Add("headline", _s.IsHeadline ? "headline" : "-", _class);
        f.Add("subject.name", _subjectName, _class);
        f.Add("subject.name.kind", _subjectName, _subjectKind, token.Deprel);
        f.Add("complement.name", _complementName, _class, Complement < 0 ? "-" : _s[Complement].Deprel);
        f.Add("governor.class", _governorClass, token.Deprel, _class);
        if (Complement >= 0)
        {
            f.Add("complement", _s[Complement].LemmaLower, _s[Complement].Deprel);
            f.Add("complement.tag", _s[Complement].Xpos, _s[Complement].Deprel, _class);
        }

        if (Subject >= 0)
        {
            f.Add("who", _s[Subject].LemmaLower);
            f.Add("who.class", _s[Subject].LemmaLower, _class);
        }

        return f.Numbers;
    }

    /// <summary>What the head is told of one cut of the content.</summary>
    /// <param name="kind">How it was cut.</param>
    /// <param name="head">The word that heads it.</param>
    /// <param name="content">Its ranges.</param>
    /// <param name="agreement">How much it has in common with what the rules cut, 0 to 1; below 0 where they cut nothing.</param>
    /// <param name="behind">The word behind it, or null at the end of the report.</param>
    /// <param name="first">Its first word.</param>
    public IReadOnlyList<int> OfOption(string kind, int head, IReadOnlyList<Span> content, double agreement, Token? behind, Token? first)
    {
        var word = _s[head];
        var (mark, ownSubject) = (string.Empty, false);
        foreach (var child in _s.Children(head))
        {
            ownSubject |= _s[child].Relation == "nsubj";
            if (child < head && _s[child].Relation is "mark" or "case")
            {
                mark += "_" + _s[child].Lower;
            }
        }

        var size = Size(CandidateFinder.Length(content));
        var agrees = agreement < 0 ? "-" : Numbers[(int)(agreement * 4.01)];
        var quotation = Quotation(content);
        var relation = _s[_cue].Deprel;
        var f = new FeatureList();
        f.Add("kind", kind);
        f.Add("kind.lemma", kind, _lemma);
        f.Add("kind.class", kind, _class);
        f.Add("kind.mark", kind, mark);
        f.Add("kind.mark.lemma", kind, mark, _lemma);
        f.Add("kind.mark.class", kind, mark, _class);
        f.Add("kind.relation", kind, relation);
        f.Add("kind.subject", kind, _subjectKind);
        f.Add("kind.tag", kind, word.Xpos);
        f.Add("kind.tag.class", kind, word.Xpos, _class);
        f.Add("kind.word", kind, word.LemmaLower);
        f.Add("size", size);
        f.Add("kind.size", kind, size);
        f.Add("size.class", size, _class);
        f.Add("quotation.kind", quotation, kind);
        f.Add("quotation.class", quotation, _class);
        f.Add("agrees", agrees, size);
        f.Add("agrees.kind", agrees, kind);
        f.Add("agrees.class", agrees, _class);
        f.Add("agrees.lemma", agrees, _lemma);
        f.Add("agrees.rules", agrees, _rules);
        var end = behind is null || behind.Index == 0 || behind.Span.Start >= _s.Span.End ? "END" : behind.Lower;
        var next = end is "," or ";" or "—" or "-" or "--" or "(" && behind!.Index + 1 < _s.Tokens.Count ? _s[behind.Index + 1] : behind;
        var nextTag = end == "END" ? "END" : next!.Xpos;
        f.Add("end", end, nextTag);
        f.Add("end.kind", end, nextTag, kind);
        f.Add("end.class", end, nextTag, _class);
        f.Add("end.relation", end, end == "END" ? "-" : next!.Deprel, end == "END" ? "-" : Governs(next!, head));
        f.Add("end.word", end == "END" ? "END" : next!.Lower, kind);
        f.Add("first", first?.Lower ?? "-", kind);
        f.Add("first.class", first?.Lower ?? "-", _class);
        f.Add("parts", Numbers[Math.Min(4, content.Count)], kind);
        f.Add("commas", Numbers[Commas(content)], kind, end == "END" ? "END" : "-");
        f.Add("trailing", Trailing(head, content), kind, _class);
        f.Add("clause.kind", ownSubject ? "clause" : "-", kind);
        f.Add("children.kind", _relations, kind);
        f.Add("xpos.kind", _s[_cue].Xpos, kind);
        f.Add("distance.kind", Numbers[Math.Min(8, Math.Abs(head - _cue))], kind);
        f.Add("passive.kind", _passive ? "passive" : "-", kind);
        return f.Numbers;
    }

    private string Governs(Token token, int head) => token.Head == head ? "head" : token.Head == _cue ? "cue" : token.Head < 0 ? "root" : "other";

    private int Commas(IReadOnlyList<Span> content)
    {
        var commas = 0;
        foreach (var token in _s.Tokens)
        {
            if (token.Form is "," or ";" or "—" or "--" && content[0].Start <= token.Span.Start && token.Span.End <= content[^1].End && ++commas == 4)
            {
                break;
            }
        }

        return commas;
    }

    // How the last branch below the head that stands in the content hangs there: 'that it was over, adding …' ends in an 'advcl'.
    private string Trailing(int head, IReadOnlyList<Span> content)
    {
        var trailing = "-";
        foreach (var child in _s.Children(head))
        {
            if (child > head && _s[child].Upos != Upos.Punct && content.Any(part => part.Contains(_s[child].Span.Start)))
            {
                trailing = _s[Math.Max(0, _s.Extent(child).First - 1)].Form == "," ? "," + _s[child].Deprel : _s[child].Deprel;
            }
        }

        return trailing;
    }

    private string Quotation(IReadOnlyList<Span> content)
    {
        var (first, last) = (_layout.QuotationAt(content[0].Start), _layout.QuotationAt(content[^1].End - 1));
        return (first is null ? "-" : first.Span.Start == content[0].Start ? "opens" : "in") + (last is null ? "-" : last.Span.End == content[^1].End ? "closes" : "in");
    }

    // 'verb:say+clause' → 'verb+clause': the word itself is a feature of its own.
    public static string Head(string rule)
    {
        var (colon, plus) = (rule.IndexOf(':', StringComparison.Ordinal), rule.LastIndexOf('+'));
        return colon > 0 && plus > colon ? string.Concat(rule.AsSpan(0, colon), rule.AsSpan(plus)) : rule;
    }
}
