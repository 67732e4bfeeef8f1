using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Errors;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>
/// The record in one SQLite file. Safe for use by several threads: writing is one at a time, each list reads a snapshot
/// of its own. Several processes may read while one writes.
/// </summary>
public sealed class SqliteRecord : IRecord
{
    private readonly RecordFile _file;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider? _clock;
    private readonly Lock _writing = new();
    private readonly HashSet<string> _knownRuns = new(StringComparer.Ordinal);
    private ReportWriter? _writer;

    /// <summary>Opens a record; waits so many seconds for another program that writes.</summary>
    internal SqliteRecord(string path, bool mayWrite, TimeProvider? clock, int secondsToWait = 5)
    {
        _file = new RecordFile(path, mayWrite, secondsToWait);
        _connection = _file.Open();
        _clock = clock;
    }

    /// <summary>Opens a record to read and write; makes it when there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when a run began; null leaves that out, so that equal input gives an equal record.</param>
    /// <exception cref="RecordException">The file cannot be opened or made, or is no record.</exception>
    public static SqliteRecord Open(string path, TimeProvider? clock = null) => new(path, mayWrite: true, clock);

    /// <summary>Opens a record that must exist, only to read it.</summary>
    /// <exception cref="RecordException">The file is missing or no record.</exception>
    public static SqliteRecord OpenToRead(string path) => new(path, mayWrite: false, null);

    /// <inheritdoc/>
    public SaveOutcome Save(CodedReport coded, RunInfo run, string source = "") => Save([(coded, source)], run)[0];

    /// <inheritdoc/>
    public IReadOnlyList<SaveOutcome> Save(IReadOnlyList<(CodedReport Coded, string Source)> batch, RunInfo run)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(run);
        return Write(run, transaction =>
        {
            _writer ??= new ReportWriter(_connection);
            var outcomes = new SaveOutcome[batch.Count];
            for (var i = 0; i < batch.Count; i++)
            {
                outcomes[i] = _writer.Write(transaction, batch[i].Coded, run.Id, batch[i].Source);
            }

            return outcomes;
        });
    }

    /// <inheritdoc/>
    public void Quarantine(QuarantinedInput input, RunInfo run)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(run);
        Write(run, _ => _connection.Execute(
            "INSERT OR REPLACE INTO quarantine (source, line, code, message, given_id, excerpt, run) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            input.Source, input.Line, input.Code, input.Message, input.GivenId, input.Excerpt, run.Id));
    }

    /// <inheritdoc/>
    public IEnumerable<Report> Reports(ReportFilter? filter = null)
    {
        var question = Question.Of(filter ?? ReportFilter.All);
        return Rows(
            $"SELECT {ReportRow.Columns} FROM reports r {question.Where} ORDER BY r.published, r.id {question.Limit}", question,
            static (row, _) => ReportRow.Read(row, out var _));
    }

    /// <inheritdoc/>
    public IEnumerable<CodedReport> CodedReports(ReportFilter? filter = null) => CodedReports(Question.Of(filter ?? ReportFilter.All));

    /// <inheritdoc/>
    public IEnumerable<ReportedClaim> Claims(ClaimFilter? filter = null) => Claims(Question.Of(filter ?? ClaimFilter.All));

    /// <inheritdoc/>
    public IEnumerable<QuarantinedInput> Quarantined() => Rows(
        "SELECT source, line, code, message, given_id, excerpt FROM quarantine ORDER BY source, line, code", new Question(),
        static (row, _) => new QuarantinedInput(
            row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.Text(4), row.GetString(5)));

    /// <inheritdoc/>
    public IReadOnlyList<RunSummary> Runs() =>
    [
        .. Rows(
            """
            SELECT u.version, u.model, u.data, u.options, u.started,
                (SELECT count(*) FROM reports r WHERE r.run = u.id),
                (SELECT count(*) FROM claims c JOIN reports r ON c.report = r.key WHERE r.run = u.id),
                (SELECT count(*) FROM quarantine q WHERE q.run = u.id)
            FROM runs u ORDER BY u.id
            """,
            new Question(),
            static (row, _) => new RunSummary(
                new RunInfo(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)),
                row.GetInt64(5), row.GetInt64(6), row.GetInt64(7),
                row.Text(4) is { } started ? DateTimeOffset.Parse(started, CultureInfo.InvariantCulture) : null)),
    ];

    /// <inheritdoc/>
    public CodedReport Report(string idOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(idOrPrefix);
        var found = CodedReports(Question.OfReport(idOrPrefix)).Take(100).ToList();
        var exact = found.FindAll(coded => coded.Report.GivenId == idOrPrefix || coded.Report.Id.Equals(idOrPrefix, StringComparison.OrdinalIgnoreCase));
        return One(exact.Count > 0 ? exact : found, "report", idOrPrefix);
    }

    /// <inheritdoc/>
    public ReportedClaim Claim(string idOrPrefix)
    {
        ArgumentNullException.ThrowIfNull(idOrPrefix);
        var found = Claims(Question.OfClaim(idOrPrefix)).Take(100).ToList();
        var exact = found.FindAll(claim => claim.Claim.Id.Equals(idOrPrefix, StringComparison.OrdinalIgnoreCase));
        return One(exact.Count > 0 ? exact : found, "claim", idOrPrefix);
    }

    /// <inheritdoc/>
    public (long Reports, long Claims, long Quarantined) Counts() => Rows(
        "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM claims), (SELECT count(*) FROM quarantine)", new Question(),
        static (row, _) => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))).First();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<CodedReport> CodedReports(Question question)
    {
        var claims = (Command: (SqliteCommand?)null, Lists: (ClaimLists?)null);
        try
        {
            foreach (var coded in Rows(
                $"SELECT {ReportRow.Columns} FROM reports r {question.Where} ORDER BY r.published, r.id {question.Limit}", question,
                (row, connection) =>
                {
                    claims.Lists ??= new ClaimLists(connection);
                    claims.Command ??= connection.Command($"SELECT {ClaimRow.Columns} FROM claims c WHERE c.report = $0 ORDER BY c.position", 0L);
                    return ReportRow.ReadCoded(row, out var map) with { Claims = ClaimsOf(row.GetInt64(0), claims.Command, claims.Lists, map) };
                }))
            {
                yield return coded;
            }
        }
        finally
        {
            claims.Command?.Dispose();
            claims.Lists?.Dispose();
        }
    }

    private static List<Claim> ClaimsOf(long report, SqliteCommand command, ClaimLists lists, TextMap map)
    {
        var claims = new List<Claim>();
        command.Parameters[0].Value = report;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            claims.Add(lists.Fill(ClaimRow.Read(row, map), row.GetInt64(0), map));
        }

        return claims;
    }

    private IEnumerable<ReportedClaim> Claims(Question question)
    {
        // Claims of one report follow each other, so its text is read and mapped once.
        (long Key, Report? Report, TextMap? Map) last = (0, null, null);
        ClaimLists? lists = null;
        SqliteCommand? reports = null;
        try
        {
            foreach (var claim in Rows(
                $"SELECT {ClaimRow.Columns}, c.report FROM reports r {question.Join} claims c ON c.report = r.key {question.Where} "
                + $"ORDER BY r.published, r.id, c.predicate_start, c.id, c.position {question.Limit}",
                question,
                (row, connection) =>
                {
                    lists ??= new ClaimLists(connection);
                    reports ??= connection.Command($"SELECT {ReportRow.Columns} FROM reports r WHERE r.key = $0", 0L);
                    var key = row.GetInt64(34);
                    if (last.Report is null || last.Key != key)
                    {
                        reports.Parameters[0].Value = key;
                        using var report = reports.ExecuteReader();
                        report.Read();
                        last = (key, ReportRow.Read(report, out var map), map);
                    }

                    return new ReportedClaim(last.Report!, lists.Fill(ClaimRow.Read(row, last.Map!), row.GetInt64(0), last.Map!));
                }))
            {
                yield return claim;
            }
        }
        finally
        {
            reports?.Dispose();
            lists?.Dispose();
        }
    }

    // Each list has a connection of its own and reads within one transaction: one snapshot, whatever is written meanwhile.
    private IEnumerable<T> Rows<T>(string sql, Question question, Func<SqliteDataReader, SqliteConnection, T> read)
    {
        using var connection = SqliteFailure.Explained(_file.Path, _file.OpenToRead);
        using var snapshot = SqliteFailure.Explained(_file.Path, () => connection.BeginTransaction(deferred: true));
        using var command = connection.Command(sql, question.Values);
        using var row = SqliteFailure.Explained(_file.Path, command.ExecuteReader);
        while (SqliteFailure.Explained(_file.Path, row.Read))
        {
            yield return SqliteFailure.Explained(_file.Path, () => read(row, connection));
        }
    }

    private T Write<T>(RunInfo run, Func<SqliteTransaction, T> action)
    {
        lock (_writing)
        {
            return SqliteFailure.Explained(_file.Path, () =>
            {
                using var transaction = _connection.BeginTransaction();
                var known = _knownRuns.Contains(run.Id);
                if (!known)
                {
                    _connection.Execute(
                        "INSERT OR IGNORE INTO runs (id, version, model, data, options, started) VALUES ($0, $1, $2, $3, $4, $5)",
                        run.Id, run.Version, run.Model, run.Data, run.Options,
                        _clock?.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                var result = action(transaction);
                transaction.Commit();
                _knownRuns.Add(run.Id);
                return result;
            });
        }
    }

    private static T One<T>(List<T> found, string layer, string prefix) => found.Count switch
    {
        1 => found[0],
        0 => throw RecordErrors.NoSuchId(layer, prefix),
        _ => throw RecordErrors.AmbiguousId(layer, prefix),
    };
}
