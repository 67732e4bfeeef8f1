using Dateline.Record.Exports;

namespace Dateline.Record.Sqlite;

/// <summary>A filter as the conditions of a query and their values.</summary>
internal sealed class Question
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];
    private string _limit = "";

    public ReadOnlySpan<object?> Values => _values.ToArray();

    /// <summary>WHERE with all conditions; empty without any.</summary>
    public string Where => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>LIMIT, or empty.</summary>
    public string Limit => _limit;

    /// <summary>
    /// How claims are joined to reports: by default reports first, so that rows come in order without sorting; for one
    /// claim as SQLite thinks best.
    /// </summary>
    public string Join { get; private set; } = "CROSS JOIN";

    public static Question Of(ReportFilter filter)
    {
        var question = new Question();
        question.Add(filter.Outlet, "holds(r.outlet, {0})");
        question.Add(Insert.Day(filter.Since), "r.published >= {0}");
        question.Add(Insert.Day(filter.Until), "r.published <= {0}");
        question.Cut(filter.Limit);
        return question;
    }

    public static Question Of(ClaimFilter filter)
    {
        var question = new Question();
        question.AddReport(filter.Report);
        question.Add(filter.Type is { } type ? Codes.Of(type) : null, "c.type = {0}");
        question.Add(filter.Status is { } status ? Codes.Of(status) : null, "c.status = {0}");
        question.Add(Insert.Day(filter.Since), "coalesce(c.when_to, r.published) >= {0}");
        question.Add(Insert.Day(filter.Until), "coalesce(c.when_from, r.published) <= {0}");
        question.Add(filter.Place, "(c.where_country = upper({0}) OR holds(c.where_name, {0}) OR holds(c.where_admin1, {0}) OR holds(c.where_text, {0}))");
        question.AddParticipant(filter.Actor, ParticipantRole.Actor);
        question.AddParticipant(filter.Recipient, ParticipantRole.Recipient);
        if (filter.Claimant is "")
        {
            question._conditions.Add("NOT EXISTS (SELECT 1 FROM attribution a WHERE a.claim = c.key)");
        }
        else
        {
            question.AddParticipant(filter.Claimant, ParticipantRole.Claimant);
        }

        question.Cut(filter.Limit);
        return question;
    }

    /// <summary>Reports by id, sender's id or beginning of the id.</summary>
    public static Question OfReport(string idOrPrefix)
    {
        var question = new Question();
        question.AddReport(idOrPrefix);
        return question;
    }

    /// <summary>Claims by id or its beginning.</summary>
    public static Question OfClaim(string idOrPrefix)
    {
        var question = new Question();
        question.Add(idOrPrefix, "c.id BETWEEN {0} AND {0} || char(1114111)");
        question.Join = "JOIN";
        return question;
    }

    private void AddReport(string? idOrPrefix) =>
        Add(idOrPrefix, "(r.given_id = {0} OR r.id BETWEEN lower({0}) AND lower({0}) || char(1114111))");

    private void AddParticipant(string? words, string role) => Add(
        words,
        "EXISTS (SELECT 1 FROM participants p WHERE p.claim = c.key AND p.role = '" + role
        + "' AND (p.country = upper({0}) OR p.sector = upper({0}) OR p.entity = {0} OR holds(p.name, {0}) OR holds(p.text, {0})))");

    private void Add(string? value, string condition)
    {
        if (value is null)
        {
            return;
        }

        _conditions.Add(condition.Replace("{0}", Commands.NameOf(_values.Count), StringComparison.Ordinal));
        _values.Add(value);
    }

    private void Cut(int? limit)
    {
        if (limit is { } most)
        {
            _limit = "LIMIT " + Commands.NameOf(_values.Count);
            _values.Add(most);
        }
    }
}
