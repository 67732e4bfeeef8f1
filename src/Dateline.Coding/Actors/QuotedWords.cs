using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>Which tokens stand between quotation marks; a quotation may run over sentences, but not past a paragraph.</summary>
internal sealed class QuotedWords
{
    private readonly bool[][] _inside;

    public QuotedWords(AnalysedReport report)
    {
        _inside = new bool[report.Sentences.Count][];
        var (open, paragraph) = (false, -1);
        for (var s = 0; s < _inside.Length; s++)
        {
            var sentence = report.Sentences[s];
            open &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            _inside[s] = new bool[sentence.Tokens.Count];
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                var token = sentence[i];
                open = token.Form switch
                {
                    "“" or "``" or "«" => true,
                    "”" or "''" or "»" => false,
                    "‘" when token.Upos == Upos.Punct => true,
                    "’" when token.Upos == Upos.Punct => false,
                    "\"" => !open,
                    _ => open,
                };
                _inside[s][i] = open;
            }
        }
    }

    public bool Contains(int sentence, int token) => _inside[sentence][token];
}
